import type { CallOutput } from '@jiebang/contracts/endpoint';
import type { getQuota } from '@jiebang/contracts/submissions';
import { Card } from '../../../components/card.tsx';
import { Progress } from '../../../components/progress.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

export type Quota = CallOutput<typeof getQuota>;

/** What is used of the quota, and when the next day's slots come. */
export function QuotaCard({ quota }: { quota: Quota }) {
  const t = useTexts('submissions');
  const locale = useLocale();
  const today = t('quota.today', { used: quota.usedToday, limit: quota.perDay });
  const total = t('quota.total', { used: quota.usedTotal, limit: quota.total });
  return (
    <Card as="section" label={t('quota.title')}>
      <div className="stack">
        <h2 className="card-title">{t('quota.title')}</h2>
        <div>
          <p className="num">{today}</p>
          <Progress value={quota.usedToday / quota.perDay} label={today} />
        </div>
        <div>
          <p className="num">{total}</p>
          <Progress value={quota.usedTotal / quota.total} label={total} />
        </div>
        <p className="muted small">{t('quota.next', { at: formatInstant(quota.nextDayAt, locale) })}</p>
      </div>
    </Card>
  );
}

/** Which limit is reached; null while there is a slot. */
export function usedUp(quota: Quota): 'day' | 'total' | null {
  if (quota.usedTotal >= quota.total) return 'total';
  return quota.usedToday >= quota.perDay ? 'day' : null;
}
