import { Progress } from '../../../components/progress.tsx';
import type { Progress as Sent } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';

/** How far an upload is; the work of the server after the last byte has no measure. */
export function UploadProgress({ sent, busy }: { sent: Sent | null; busy: boolean }) {
  const t = useTexts('setup');
  if (!busy) return null;
  const share = sent && sent.total > 0 ? sent.sent / sent.total : 0;
  const label = share < 1 ? t('uploading', { percent: Math.floor(share * 100) }) : t('storing');
  return (
    <div className="stack small">
      <Progress value={share < 1 ? share : null} label={label} />
      <span role="status">{label}</span>
    </div>
  );
}
