import { type ScenarioStatus, scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { ChipLink } from '../../../components/chip-link.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { QueueFilters } from '../lib/queue-filters.ts';

const stages: ScenarioStatus[] = [
  'district_review',
  'formal_review',
  'returned',
  'department_review',
  'expert_review',
  'opinions_in',
  'approved',
  'rejected',
  'withdrawn',
  'listed',
];
const UNDER_REVIEW = 6;

type Props = { filters: QueueFilters; counts: Record<string, number>; overdue: number };

/** The stages with how many stand in each under the other filters; what is late has a chip of its own. */
export function StageChips({ filters, counts, overdue }: Props) {
  const t = useTexts('review');
  const text = useText();
  const { status: _status, overdue: _overdue, ...rest } = filters;
  const inHand = stages.slice(0, UNDER_REVIEW).reduce((sum, stage) => sum + (counts[stage] ?? 0), 0);
  return (
    <nav className="row rev-chips" aria-label={t('queue.views')}>
      <ChipLink to="/workspace/review" search={rest} activeOptions={{ exact: true }}>
        {t('queue.all', { count: inHand })}
      </ChipLink>
      <ChipLink to="/workspace/review" search={{ ...rest, overdue: 'true' }}>
        {t('queue.overdue', { count: overdue })}
      </ChipLink>
      {stages.map((stage) => (
        <ChipLink key={stage} to="/workspace/review" search={{ ...rest, status: stage }}>
          {t('queue.view', { label: text(scenarioLifecycle.labels[stage]), count: counts[stage] ?? 0 })}
        </ChipLink>
      ))}
    </nav>
  );
}
