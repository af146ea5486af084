import type { ObjectionView } from '@jiebang/contracts/objections';
import { objectionStepLabels } from '@jiebang/domain/notices/objection-clock';
import { formatDeadline } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';

/** What the bureau owes next and by when, in words: never by colour alone. */
export function DueWords({ due }: { due: ObjectionView['due'] }) {
  const t = useTexts('objections');
  const text = useText();
  const locale = useLocale();
  if (!due) return <span className="muted">{t('due.nothing')}</span>;
  const step = text(objectionStepLabels[due.step]);
  if (due.missingYear !== null || due.endsAt === null)
    return (
      <div>
        {step}
        <div className="small left hot">{t('due.missingYear', { year: due.missingYear ?? '' })}</div>
      </div>
    );
  return (
    <div>
      {step}
      <div className={due.overdue || due.daysLeft === 1 ? 'small left hot' : 'small left'}>
        {due.overdue ? t('due.overdue') : t('due.daysLeft', { count: due.daysLeft ?? 0 })}
      </div>
      <div className="small muted">{t('due.by', { at: formatDeadline(due.endsAt, locale) })}</div>
    </div>
  );
}
