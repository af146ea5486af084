import type { ReceiptView } from '@jiebang/contracts/submissions';
import { ReceiptCard } from '../../../components/receipt-card.tsx';
import { useTexts } from '../../../lib/texts.ts';

/** The signed proof that this file was handed in then. */
export function SubmissionReceipt({ receipt }: { receipt: ReceiptView }) {
  const t = useTexts('submissions');
  return (
    <ReceiptCard
      receipt={receipt}
      title={t('receipt.title')}
      note={t('receipt.note')}
      own={[{ name: t('receipt.fileName'), value: receipt.fileName }]}
      id={{ name: t('receipt.id'), value: <code>{receipt.submissionId}</code> }}
      fileName={`receipt-${receipt.submissionId}.json`}
    />
  );
}
