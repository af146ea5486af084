import type { ReceiptView } from '@jiebang/contracts/submissions';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { formatDate, formatTime } from '../../../lib/format.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

/** The signed proof of upload, to keep: what is shown is what the signature covers. */
export function ReceiptCard({ receipt }: { receipt: ReceiptView }) {
  const t = useTexts('submissions');
  const facts = useReceiptFacts(receipt);
  return (
    <Card kind="posted" as="section" className="receipt" label={t('receipt.title')}>
      <div className="stack">
        <div>
          <p className="no num">No. {receipt.chainEntry}</p>
          <h2>{t('receipt.title')}</h2>
          <p className="muted small">{t('receipt.note')}</p>
        </div>
        <Facts facts={facts} />
        <div className="row no-print">
          <Button
            look="ghost"
            onClick={() => saveFile(`receipt-${receipt.submissionId}.json`, JSON.stringify(receipt, null, 2))}
          >
            {t('receipt.download')}
          </Button>
          <Button look="ghost" onClick={() => window.print()}>
            {t('receipt.print')}
          </Button>
          <LinkButton to="/verify" look="quiet">
            {t('receipt.verify')}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}

function useReceiptFacts(receipt: ReceiptView) {
  const t = useTexts('submissions');
  const common = useTexts('common');
  const locale = useLocale();
  const at = `${formatDate(receipt.receivedAt, locale)} ${formatTime(receipt.receivedAt, locale, true)}`;
  const mono = (value: string) => <code>{value}</code>;
  return [
    {
      name: t('receipt.receivedAt'),
      value: (
        <>
          <time dateTime={receipt.receivedAt} className="num">
            {at}
          </time>{' '}
          <span className="muted small">{common('deadline.zone')}</span>
        </>
      ),
    },
    { name: t('receipt.fileName'), value: receipt.fileName },
    {
      name: t('receipt.bytes'),
      value: <span className="num">{t('receipt.bytesExact', { count: receipt.bytes })}</span>,
    },
    { name: t('receipt.sha256'), value: mono(receipt.sha256) },
    { name: t('receipt.sm3'), value: mono(receipt.sm3) },
    { name: t('receipt.chainEntry'), value: mono(receipt.chainEntry) },
    { name: t('receipt.id'), value: mono(receipt.submissionId) },
    { name: t('receipt.keyId'), value: mono(receipt.keyId) },
    { name: t('receipt.signature'), value: mono(receipt.signature) },
  ];
}
