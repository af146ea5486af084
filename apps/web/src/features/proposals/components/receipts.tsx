import { downloadProposal, getProposalReceipt, type ProposalView } from '@jiebang/contracts/proposals';
import type { ProposalReceiptView } from '@jiebang/contracts/receipts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AnchorButton, Button } from '../../../components/button.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Reading } from '../../../components/reading.tsx';
import { ReceiptCard } from '../../../components/receipt-card.tsx';
import { addressOf } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

/** The receipt of what was handed in last; those before it, of which each stays valid, on demand. */
export function Receipts({ view }: { view: ProposalView }) {
  const t = useTexts('proposals');
  const [shown, setShown] = useState<number | null>(null);
  const versions = view.versions.map(({ version }) => version);
  const last = versions.at(-1);
  if (last === undefined) return null;
  const earlier = view.versions.slice(0, -1);
  return (
    <section className="stack" aria-label={t('receipt.label')}>
      <OneReceipt view={view} version={last} />
      {earlier.length > 0 ? (
        <ul className="plain-list prop-earlier">
          {earlier.map(({ version, submittedAt, submittedBy }) => (
            <li key={version} className="row">
              <span>
                {t('receipt.earlier', { version })} <Instant at={submittedAt} />{' '}
                <span className="muted">{submittedBy}</span>
              </span>
              <Button look="quiet" small onClick={() => setShown(shown === version ? null : version)}>
                {t(shown === version ? 'receipt.hide' : 'receipt.show', { version })}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {shown !== null && shown !== last ? <OneReceipt view={view} version={shown} /> : null}
    </section>
  );
}

function OneReceipt({ view, version }: { view: ProposalView; version: number }) {
  const query = useQuery(apiQuery(getProposalReceipt, { params: { id: view.id }, query: { version } }));
  return (
    <Reading query={query} lines={5}>
      {(receipt) => <Shown receipt={receipt} view={view} />}
    </Reading>
  );
}

function Shown({ receipt, view }: { receipt: ProposalReceiptView; view: ProposalView }) {
  const t = useTexts('proposals');
  const { version } = receipt;
  return (
    <ReceiptCard
      receipt={receipt}
      title={t(version === 1 ? 'receipt.title' : 'receipt.corrected')}
      note={t('receipt.note')}
      own={[
        { name: t('receipt.code'), value: <span className="num">{receipt.code}</span> },
        { name: t('receipt.organisation'), value: view.organisation.name },
        {
          name: t('receipt.version'),
          value: <span className="num">{t('receipt.versionOf', { version })}</span>,
        },
      ]}
      id={{ name: t('receipt.id'), value: <code>{receipt.proposalId}</code> }}
      fileName={`receipt-${receipt.code}-${version}.json`}
    >
      <AnchorButton
        look="ghost"
        href={addressOf(downloadProposal, { params: { id: view.id }, query: { version } })}
        download
      >
        {t('receipt.text')}
      </AnchorButton>
    </ReceiptCard>
  );
}
