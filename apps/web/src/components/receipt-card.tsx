import type { AnyReceipt } from '@jiebang/contracts/receipts';
import type { ReactNode } from 'react';
import { formatDate, formatTime } from '../lib/format.ts';
import { saveFile } from '../lib/save-file.ts';
import { useLocale, useTexts } from '../lib/texts.ts';
import { Button, LinkButton } from './button.tsx';
import { Card } from './card.tsx';
import { type Fact, Facts } from './facts.tsx';
import './receipt-card.css';

type Props = {
  receipt: AnyReceipt;
  title: string;
  note: string;
  /** What this kind of receipt tells beside what all tell, and the number of what was received. */
  own: Fact[];
  id: Fact;
  /** Name of the file in which it is kept. */
  fileName: string;
  /** Other ways on: the text as it was received. */
  children?: ReactNode;
};

/** A signed proof of receipt, to keep: what is shown is what the signature covers. Needs the namespace `receipt`. */
export function ReceiptCard({ receipt, title, note, own, id, fileName, children }: Props) {
  const t = useTexts('receipt');
  return (
    <Card kind="posted" as="section" className="receipt" label={title}>
      <div className="stack">
        <div>
          <p className="no num">No. {receipt.chainEntry}</p>
          <h2>{title}</h2>
          <p className="muted small">{note}</p>
        </div>
        <ReceiptFacts receipt={receipt} own={own} id={id} />
        <div className="row no-print">
          <Button look="ghost" onClick={() => saveFile(fileName, JSON.stringify(receipt, null, 2))}>
            {t('download')}
          </Button>
          {children}
          <Button look="ghost" onClick={() => window.print()}>
            {t('print')}
          </Button>
          <LinkButton to="/verify" look="quiet">
            {t('verify')}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}

function ReceiptFacts({ receipt, own, id }: Pick<Props, 'receipt' | 'own' | 'id'>) {
  const t = useTexts('receipt');
  const common = useTexts('common');
  const locale = useLocale();
  const at = `${formatDate(receipt.receivedAt, locale)} ${formatTime(receipt.receivedAt, locale, true)}`;
  const mono = (value: string) => <code>{value}</code>;
  return (
    <Facts
      facts={[
        {
          name: t('receivedAt'),
          value: (
            <>
              <time dateTime={receipt.receivedAt} className="num">
                {at}
              </time>{' '}
              <span className="muted small">{common('deadline.zone')}</span>
            </>
          ),
        },
        ...own,
        { name: t('bytes'), value: <span className="num">{t('bytesExact', { count: receipt.bytes })}</span> },
        { name: t('sha256'), value: mono(receipt.sha256) },
        { name: t('sm3'), value: mono(receipt.sm3) },
        { name: t('chainEntry'), value: mono(receipt.chainEntry) },
        id,
        { name: t('keyId'), value: mono(receipt.keyId) },
        { name: t('signature'), value: mono(receipt.signature) },
      ]}
    />
  );
}
