import type { HandlerOutput } from '@jiebang/contracts/endpoint';
import type { AssignmentView, listMyPanels as listEndpoint } from '@jiebang/contracts/judging-sheets';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { isGivenBack } from './judging.policy.ts';
import { presentAssignment, presentMyPanel } from './sheets.presenter.ts';
import {
  findMaterial,
  findMyAssignment,
  findReopening,
  listMyAssignments,
  type MyAssignment,
} from './sheets.repository.ts';

/** Panels that the actor scores for, those to do first. A judge has few: there are no pages. */
export async function listMyPanels(ctx: Ctx): Promise<HandlerOutput<typeof listEndpoint>> {
  const actor = requireUser(ctx);
  const rows = await listMyAssignments(ctx.services.db, actor);
  const now = ctx.services.clock.now();
  const panels = [...Map.groupBy(rows, ({ panel }) => panel.id).values()];
  return {
    items: panels.map((own) => presentMyPanel(own as [MyAssignment, ...MyAssignment[]], now)),
    awaited: rows.filter(
      ({ panel, assignment }) =>
        panel.status === 'open' && ['drawn', 'accepted', 'reopened'].includes(assignment.status),
    ).length,
  };
}

/** One entry, and the neighbours to go on to. */
export async function getAssignment(ctx: Ctx, id: string): Promise<AssignmentView> {
  const actor = requireUser(ctx);
  return await readSnapshot(ctx, async (tx) => {
    const mine = await findMyAssignment(tx, actor, id);
    if (!mine) throw notFound('assignment');
    const own = (await listMyAssignments(tx, actor, mine.panel.id)).filter(
      ({ assignment }) => !isGivenBack(assignment) || assignment.id === id,
    );
    const at = own.findIndex(({ assignment }) => assignment.id === id);
    return presentAssignment(mine, {
      material: await findMaterial(tx, id),
      reopening: await findReopening(tx, id),
      previousId: own[at - 1]?.assignment.id ?? null,
      nextId: own[at + 1]?.assignment.id ?? null,
    });
  });
}
