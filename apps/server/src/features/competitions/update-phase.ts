import type { updatePhase as endpoint } from '@jiebang/contracts/competitions';
import type { z } from 'zod';
import { changedFields } from '../../platform/changed-fields.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { parseDate, requireOrder } from '../../platform/parse-date.ts';
import { amendPhase } from './amend-phase.ts';
import { requireMetric, requireQuota } from './check-phase.ts';
import type { PhaseRow } from './phases.repository.ts';

type Changes = z.output<(typeof endpoint)['body']>;

/** Changes a phase that is not released; it goes back to draft and needs a new dry run. */
export async function updatePhase(ctx: Ctx, id: string, input: Changes): Promise<void> {
  await transact(ctx, (work) =>
    amendPhase(ctx, work, id, (phase) => {
      const changes = changedFields(phase, checked(phase, input));
      return changes && { set: changes.set, data: { before: changes.before, after: changes.set } };
    }),
  );
}

/** The whole phase must be right with the changes in it, not only the fields that were sent. */
function checked(phase: PhaseRow, input: Changes) {
  const { startsAt, endsAt, ...rest } = input;
  const dates = {
    startsAt: startsAt ? parseDate('startsAt', startsAt) : phase.startsAt,
    endsAt: endsAt ? parseDate('endsAt', endsAt) : phase.endsAt,
  };
  const metric = requireMetric(input.metric ?? phase.metric, input.metricParams ?? phase.metricParams);
  requireOrder('endsAt', dates.startsAt, dates.endsAt);
  requireQuota(input.quotaPerDay ?? phase.quotaPerDay, input.quotaTotal ?? phase.quotaTotal);
  return { ...rest, ...dates, metric };
}
