import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { listHolders } from '../identity/public.ts';
import { notify } from '../notifications/public.ts';
import { findInvolved } from './panel.repository.ts';
import { requireScenario } from './require-scenario.ts';
import { type ScenarioPlace, updateClerk } from './scenarios.repository.ts';

type Move = { clerkId: string | null; from: string | null };

/**
 * Puts a scenario on a desk, one's own or a colleague's, or takes it off. `from` is the desk on which the caller saw it:
 * of two clerks who take it at the same moment one has it, and the other is told who.
 */
export async function assignScenario(ctx: Ctx, id: string, { clerkId, from }: Move): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await requireScenario(work, actor, id, 'assign');
    const present = place.scenario.clerkId;
    if (present !== from) throw new AppError('desk_moved', '', { details: { clerk: place.clerkName } });
    if (clerkId && clerkId !== present) {
      await requireReviewer(work, clerkId);
      if (await findInvolved(work.tx, id, clerkId))
        throw new AppError('own_organisation', 'the clerk named is involved', {
          errors: [{ path: 'clerkId', code: 'involved', message: 'This person has an interest in it.' }],
        });
    }
    await putOnDesk(work, actor, place, clerkId);
  });
}

/** The move itself, once everything that could forbid it was looked at; nothing where it is there already. */
export async function putOnDesk(
  work: Work,
  actor: { userId: string; name: string },
  place: ScenarioPlace,
  clerkId: string | null,
): Promise<void> {
  const { id, clerkId: from } = place.scenario;
  if (clerkId === from) return;
  await updateClerk(work.tx, id, clerkId);
  await work.audit({
    action: 'scenario.assign',
    subjectType: 'scenario',
    subjectId: id,
    data: { from, to: clerkId },
  });
  if (clerkId && clerkId !== actor.userId) await tellClerk(work, place, { clerkId, by: actor.name });
}

export async function requireReviewer(work: Work, clerkId: string): Promise<void> {
  const clerks = await listHolders(work.tx, 'scenarios.review');
  if (clerks.some((clerk) => clerk.id === clerkId)) return;
  throw new AppError('invalid_request', 'no clerk', {
    errors: [{ path: 'clerkId', code: 'not_a_clerk', message: 'This person does not review scenarios.' }],
  });
}

async function tellClerk(
  work: Work,
  { scenario }: ScenarioPlace,
  { clerkId, by }: { clerkId: string; by: string },
): Promise<void> {
  await notify(work, {
    userId: clerkId,
    kind: 'scenario_assigned',
    data: { code: scenario.code ?? '', title: scenario.title, by },
    link: `/workspace/review/${scenario.id}`,
    dedupeKey: `scenario_assigned:${scenario.id}:${work.now.getTime()}`,
  });
}
