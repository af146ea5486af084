import { getQuota } from '@jiebang/contracts/submissions';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

/** What is left of the quota, today and in all. Silent when it cannot be read: the upload page tells the reason. */
export function QuotaLine({ phaseId }: { phaseId: string }) {
  const t = useTexts('competitions');
  const { data } = useQuery(apiQuery(getQuota, { params: { id: phaseId } }));
  if (!data) return null;
  return (
    <p className="muted small">
      {t('join.quotaLeft', { day: data.perDay - data.usedToday, total: data.total - data.usedTotal })}
    </p>
  );
}
