import { canonicalPool, commitPool, drawPanel } from '@jiebang/domain/scenarios/draw';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { lotOf, newSeed, seedSm3 } from '../../platform/lot-of.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findProgramSettings } from '../programs/public.ts';
import { findDraw, insertDraw } from './draws.repository.ts';
import { listCandidates } from './panel.repository.ts';
import { requireScenario } from './require-scenario.ts';

/**
 * Fixes who may be drawn and a seed nobody chose, and puts their hashes on record: the audit log holds them from this
 * moment. Two clerks at once: the scenario's lock puts them in order, and the second finds the pool fixed.
 */
export async function commitDraw(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { scenario, round } = await requireScenario(work, actor, id, 'convene');
    if (await findDraw(work.tx, id)) throw new AppError('wrong_state', 'the pool is fixed');
    const settings = await findProgramSettings(work.tx, round.programId);
    if (!settings) throw new Error('a round without its programme');
    const { seats, maxPerEmployer, maxOpenOpinions } = settings.panel;
    const candidates = await listCandidates(work.tx, scenario, [scenario.clerkId, actor.userId]);
    const pool = canonicalPool(
      candidates.filter(({ conflict, awaited }) => conflict === null && awaited <= maxOpenOpinions),
    );
    const seed = newSeed();
    const lot = lotOf(seed);
    // Whether a panel comes of it is known now, or the second person would stand before a draw that cannot be.
    const reach = drawPanel(pool, { seats, maxPerEmployer, barred: [] }, lot);
    if (reach.length < seats) throw new AppError('draw_pool_short', `${reach.length} of ${seats}`);
    const commitment = { ...commitPool(pool, lot.hash), seedSm3: seedSm3(seed) };
    await insertDraw(work.tx, {
      scenarioId: id,
      pool,
      ...commitment,
      seed,
      seats,
      maxPerEmployer,
      committedBy: actor.userId,
      committedAt: work.now,
    });
    const { poolSm3 } = commitment;
    await work.audit({
      action: 'scenario.commit_draw',
      subjectType: 'scenario',
      subjectId: id,
      data: { poolSm3, seedSm3: commitment.seedSm3, poolSize: pool.length, seats, maxPerEmployer },
    });
  });
}
