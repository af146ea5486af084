import type { DrawView } from '@jiebang/contracts/opinion-draws';
import type { Tx } from '@jiebang/db/client';
import { type DrawRecord, replayDraw as replay } from '@jiebang/domain/scenarios/draw';
import type { UserActor } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { lotOf } from '../../platform/lot-of.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { type DrawRow, findDraw, namesOf } from './draws.repository.ts';
import { requireVisible } from './require-scenario.ts';
import { refusalOf } from './scenarios.policy.ts';

/** The draw of the panel for the bureau; null before a pool is fixed. */
export async function getDraw(ctx: Ctx, id: string): Promise<{ draw: DrawView | null }> {
  const actor = requireUser(ctx);
  return await readSnapshot(ctx, async (tx) => {
    const { place, row } = await findPlace(tx, actor, id);
    if (!row) return { draw: null };
    const names = await namesOfDraw(tx, row);
    const may =
      row.committedBy !== actor.userId &&
      refusalOf(actor, 'convene', place, ctx.services.clock.now()) === null;
    const nameOf = (person: string) => names.get(person) ?? '';
    const people = (ids: readonly string[]) => ids.map((one) => ({ id: one, name: nameOf(one) }));
    return {
      draw: {
        seats: row.seats,
        pool: people(row.pool.map((member) => member.id)),
        maxPerEmployer: row.maxPerEmployer,
        poolSm3: row.poolSm3,
        seedSm3: row.seedSm3,
        committedBy: nameOf(row.committedBy),
        committedAt: row.committedAt.toISOString(),
        drawnBy: row.drawnBy && nameOf(row.drawnBy),
        drawnAt: row.drawnAt?.toISOString() ?? null,
        barred: people(row.barred ?? []),
        outcome: people(row.outcome ?? []),
        abilities: may ? ['draw'] : [],
      },
    };
  });
}

/** Everything that is needed to draw again, once it was drawn: the seed is no secret then. */
export async function getDrawRecord(ctx: Ctx, id: string): Promise<DrawRecord> {
  const actor = requireUser(ctx);
  return await readSnapshot(ctx, async (tx) => {
    const { row } = await findPlace(tx, actor, id);
    if (!row?.outcome) throw new AppError('wrong_state', 'nothing is drawn');
    const { scenarioId, pool, leaves, poolSm3, seed, seedSm3, seats, maxPerEmployer, barred, outcome } = row;
    return {
      format: 'jiebang-opinion-draw/1',
      scenario: scenarioId,
      pool,
      leaves,
      poolSm3,
      seed,
      seedSm3,
      seats,
      maxPerEmployer,
      barred: barred ?? [],
      outcome,
      names: Object.fromEntries(await namesOfDraw(tx, row)),
    };
  });
}

export async function replayDraw(ctx: Ctx, id: string) {
  const record = await getDrawRecord(ctx, id);
  const { outcome, problems } = replay(record, lotOf(record.seed).hash);
  const people = outcome.map((one) => ({ id: one, name: record.names[one] ?? '' }));
  return { same: problems.length === 0, outcome: people, problems };
}

/** Who has an interest in the scenario must not learn who judges it, nor who may. */
async function findPlace(tx: Tx, actor: UserActor, id: string) {
  const place = await requireVisible(tx, actor, id);
  if (place.involved) throw new AppError('own_organisation', 'draw of a scenario of one’s own');
  return { place, row: await findDraw(tx, id) };
}

const namesOfDraw = (tx: Tx, { pool, committedBy, drawnBy }: DrawRow) =>
  namesOf(tx, [...pool.map(({ id }) => id), committedBy, ...(drawnBy ? [drawnBy] : [])]);
