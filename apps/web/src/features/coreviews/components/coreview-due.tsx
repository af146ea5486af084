import type { CoreviewSummary } from '@jiebang/contracts/coreviews';
import { Tag } from '../../../components/tag.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

type Due = Pick<CoreviewSummary, 'lastDay' | 'overdue' | 'workingDaysLeft' | 'missingYear' | 'endedAt'>;

/** The last working day, and how many are left: said in words, the colour only underlines them. */
export function CoreviewDue({ of }: { of: Due }) {
  const t = useTexts('coreviews');
  const locale = useLocale();
  if (of.endedAt)
    return <span className="muted num">{t('due.ended', { at: formatInstant(of.endedAt, locale) })}</span>;
  return (
    <span className="row cor-due">
      <time dateTime={of.lastDay} className="num">
        {t('due.lastDay', { day: of.lastDay })}
      </time>
      <Left of={of} />
    </span>
  );
}

function Left({ of: { overdue, workingDaysLeft, missingYear } }: { of: Due }) {
  const t = useTexts('coreviews');
  if (overdue) return <Tag tone="seal">{t('due.overdue')}</Tag>;
  if (missingYear !== null) return <Tag tone="amber">{t('due.missing', { year: missingYear })}</Tag>;
  if (workingDaysLeft === null) return null;
  if (workingDaysLeft <= 1) return <Tag tone="seal">{t('due.today')}</Tag>;
  return (
    <Tag tone={workingDaysLeft <= 3 ? 'amber' : 'plain'}>{t('due.left', { count: workingDaysLeft })}</Tag>
  );
}
