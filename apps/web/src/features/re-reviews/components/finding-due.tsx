import type { FindingView } from '@jiebang/contracts/re-reviews';
import { Deadline } from '../../../components/deadline.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

type Due = Pick<FindingView, 'status' | 'dueAt' | 'daysLeft' | 'overdue' | 'submittedAt'>;

/** Until when the finding is asked for, also in working days; afterwards when it was handed in. */
export function FindingDue({ of }: { of: Due }) {
  const t = useTexts('re-reviews');
  const locale = useLocale();
  if (of.submittedAt)
    return (
      <span className="muted num">
        {t('list.submittedAt', { at: formatInstant(of.submittedAt, locale) })}
      </span>
    );
  if (of.status !== 'assigned') return <span className="muted">—</span>;
  return (
    <div>
      <Deadline at={of.dueAt} />
      {of.overdue ? null : (
        <div className="small muted">
          {of.daysLeft === null ? t('due.unknown') : t('due.workingDays', { count: of.daysLeft })}
        </div>
      )}
    </div>
  );
}
