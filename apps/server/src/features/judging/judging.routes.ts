import * as contract from '@jiebang/contracts/judging';
import * as sheetContract from '@jiebang/contracts/judging-sheets';
import { type Route, route } from '../../platform/http/route.ts';
import { withSheets } from '../files/public.ts';
import { acceptAssignment } from './accept-assignment.ts';
import { addToPool } from './add-to-pool.ts';
import { cancelPanel } from './cancel-panel.ts';
import { createPanel } from './create-panel.ts';
import { declareConflict } from './declare-conflict.ts';
import { extendPanel } from './extend-panel.ts';
import { judgingSheets } from './judging.sheets.ts';
import { listPanelCandidates } from './list-panel-candidates.ts';
import { openPanel } from './open-panel.ts';
import { getAssignment, listMyPanels } from './read-assignments.ts';
import { getEntry, getPanel, listPanels } from './read-panels.ts';
import { relieveJudge } from './relieve-judge.ts';
import { remindJudges } from './remind-judges.ts';
import { reopenSheet } from './reopen-sheet.ts';
import { replaceJudge } from './replace-judge.ts';
import { saveSheet } from './save-sheet.ts';
import { submitSheet } from './submit-sheet.ts';
import { updatePanel } from './update-panel.ts';

const bureau: Route[] = [
  route(contract.listPanels, (ctx, { query }) => listPanels(ctx, query)),
  route(contract.getPanel, (ctx, { params }) => getPanel(ctx, params.id)),
  route(contract.createPanel, async (ctx, { params, body }) =>
    getPanel(ctx, await createPanel(ctx, params.id, body)),
  ),
  route(contract.updatePanel, async (ctx, { params, body }) => {
    await updatePanel(ctx, params.id, body);
    return await getPanel(ctx, params.id);
  }),
  route(contract.listPanelCandidates, (ctx, { params }) => listPanelCandidates(ctx, params.id)),
  route(contract.openPanel, async (ctx, { params, body }) => {
    await openPanel(ctx, params.id, body);
    return await getPanel(ctx, params.id);
  }),
  route(contract.addToPool, async (ctx, { params, body }) => {
    await addToPool(ctx, params.id, body);
    return await getPanel(ctx, params.id);
  }),
  route(contract.extendPanel, async (ctx, { params, body }) => {
    await extendPanel(ctx, params.id, body);
    return await getPanel(ctx, params.id);
  }),
  route(contract.remindJudges, (ctx, { params }) => remindJudges(ctx, params.id)),
  route(contract.cancelPanel, async (ctx, { params, body }) => {
    await cancelPanel(ctx, params.id, body);
    return await getPanel(ctx, params.id);
  }),
  route(sheetContract.getEntry, (ctx, { params }) => getEntry(ctx, params.id)),
  route(sheetContract.replaceJudge, async (ctx, { params, body }) =>
    getPanel(ctx, await replaceJudge(ctx, params.id, body)),
  ),
  route(sheetContract.relieveJudge, async (ctx, { params, body }) =>
    getPanel(ctx, await relieveJudge(ctx, params.id, body)),
  ),
  route(sheetContract.reopenSheet, async (ctx, { params, body }) =>
    getPanel(ctx, await reopenSheet(ctx, params.id, body)),
  ),
];

const judges: Route[] = [
  route(sheetContract.listMyPanels, (ctx) => listMyPanels(ctx)),
  route(sheetContract.getAssignment, (ctx, { params }) => getAssignment(ctx, params.id)),
  route(sheetContract.acceptAssignment, async (ctx, { params }) => {
    await acceptAssignment(ctx, params.id);
    return await getAssignment(ctx, params.id);
  }),
  route(sheetContract.declareConflict, async (ctx, { params, body }) => {
    await declareConflict(ctx, params.id, body);
    return await getAssignment(ctx, params.id);
  }),
  route(sheetContract.saveSheet, async (ctx, { params, body }) => {
    await saveSheet(ctx, params.id, body);
    return await getAssignment(ctx, params.id);
  }),
  route(sheetContract.submitSheet, async (ctx, { params, body }) => {
    await submitSheet(ctx, params.id, body);
    return await getAssignment(ctx, params.id);
  }),
];

export const judgingRoutes: Route[] = withSheets([...bureau, ...judges], judgingSheets);
