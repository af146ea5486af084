import type { ScenarioView } from '@jiebang/contracts/scenarios';
import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findUserName } from './history.repository.ts';
import { listPanel } from './panel.repository.ts';
import { requireVisible } from './require-scenario.ts';
import { listReturns } from './returns.repository.ts';
import { presentScenario, presentSummary } from './scenarios.presenter.ts';
import { listScenariosOf } from './scenarios.repository.ts';
import { listContents } from './versions.repository.ts';

type Query = {
  organisationId?: string | undefined;
  roundId?: string | undefined;
  status?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page of the scenarios of the actor's bodies, newest first. */
export async function listMyScenarios(ctx: Ctx, { cursor, limit, ...filter }: Query) {
  const { db, clock } = ctx.services;
  const before = readCursor(cursor);
  const rows = await listScenariosOf(db, requireUser(ctx).userId, { ...filter, before }, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ id }) => id);
  return { items: shown.map((row) => presentSummary(row, 'enterprise', clock.now())), nextCursor };
}

/** One scenario with everything a page of either side needs, on one picture of the database. */
export async function getScenario(ctx: Ctx, id: string): Promise<ScenarioView> {
  const actor = requireUser(ctx);
  return await readSnapshot(ctx, async (tx) => {
    const place = await requireVisible(tx, actor, id);
    const returns = await listReturns(tx, id);
    const panel = await listPanel(tx, id);
    const returnedIn = returns.at(-1)?.version;
    const contents = await listContents(tx, id, returnedIn === undefined ? [] : [returnedIn]);
    const decidedBy = await findUserName(tx, place.scenario.decidedBy);
    const returnedContent = returnedIn === undefined ? null : (contents.get(returnedIn) ?? null);
    const parts = { returns, returnedContent, panel, decidedBy };
    return presentScenario(actor, place, parts, ctx.services.clock.now());
  });
}
