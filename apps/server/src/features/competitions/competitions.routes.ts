import * as contract from '@jiebang/contracts/competitions';
import { type Route, route } from '../../platform/http/route.ts';
import { addPhaseFile, MAX_PHASE_FILE_BYTES, requireFileAddable } from './add-phase-file.ts';
import { archiveCompetition } from './archive-competition.ts';
import { cancelCompetition } from './cancel-competition.ts';
import { createCompetition } from './create-competition.ts';
import { createPhase } from './create-phase.ts';
import { createTrack } from './create-track.ts';
import { downloadPhaseFile } from './download-phase-file.ts';
import { extendPhase } from './extend-phase.ts';
import { getCompetition } from './get-competition.ts';
import { getPhase } from './get-phase.ts';
import { listCompetitions } from './list-competitions.ts';
import { listMetrics } from './list-metrics.ts';
import { openPhase } from './open-phase.ts';
import { publishCompetition } from './publish-competition.ts';
import { receiveTruth } from './receive-truth.ts';
import { revealPhase } from './reveal-phase.ts';
import { requireDryRunnable, startDryRun } from './start-dry-run.ts';
import { updateCompetition } from './update-competition.ts';
import { updatePhase } from './update-phase.ts';
import { updateTrack } from './update-track.ts';
import { requireTruthChangeable, uploadTruth } from './upload-truth.ts';

const competitions: Route[] = [
  route(contract.listMetrics, async () => listMetrics()),
  route(contract.listCompetitions, (ctx, { query }) => listCompetitions(ctx, query)),
  route(contract.getCompetition, (ctx, { params }) => getCompetition(ctx, { slug: params.slug })),
  route(contract.createCompetition, async (ctx, { body }) =>
    getCompetition(ctx, { id: await createCompetition(ctx, body) }),
  ),
  route(contract.updateCompetition, async (ctx, { params, body }) => {
    await updateCompetition(ctx, params.id, body);
    return await getCompetition(ctx, params);
  }),
  route(contract.publishCompetition, async (ctx, { params }) => {
    await publishCompetition(ctx, params.id);
    return await getCompetition(ctx, params);
  }),
  route(contract.archiveCompetition, async (ctx, { params, body }) => {
    await archiveCompetition(ctx, params.id, body);
    return await getCompetition(ctx, params);
  }),
  route(contract.cancelCompetition, async (ctx, { params, body }) => {
    await cancelCompetition(ctx, params.id, body);
    return await getCompetition(ctx, params);
  }),
  route(contract.createTrack, async (ctx, { params, body }) => {
    await createTrack(ctx, params.id, body);
    return await getCompetition(ctx, params);
  }),
  route(contract.updateTrack, async (ctx, { params, body }) =>
    getCompetition(ctx, { id: await updateTrack(ctx, params.id, body) }),
  ),
];

const phases: Route[] = [
  route(contract.createPhase, async (ctx, { params, body }) =>
    getPhase(ctx, await createPhase(ctx, params.id, body)),
  ),
  route(contract.getPhase, (ctx, { params }) => getPhase(ctx, params.id)),
  route(contract.updatePhase, async (ctx, { params, body }) => {
    await updatePhase(ctx, params.id, body);
    return await getPhase(ctx, params.id);
  }),
  route(contract.uploadTruth, async (ctx, { params }, { request }) => {
    const phase = await requireTruthChangeable(ctx, params.id);
    await uploadTruth(ctx, phase, await receiveTruth(request));
    return await getPhase(ctx, params.id);
  }),
  route(contract.addPhaseFile, async (ctx, { params }, http) => {
    await requireFileAddable(ctx, ctx.services.db, params.id);
    const { files, fields } = await http.receive({ maxBytes: MAX_PHASE_FILE_BYTES });
    await addPhaseFile(ctx, params.id, { ...fields, file: files.file });
    return await getPhase(ctx, params.id);
  }),
  route(contract.downloadPhaseFile, (ctx, { params }) => downloadPhaseFile(ctx, params.id, params.fileId)),
  route(contract.startDryRun, async (ctx, { params }, http) => {
    const { maxFileBytes } = await requireDryRunnable(ctx, ctx.services.db, params.id);
    const { files } = await http.receive({ maxBytes: maxFileBytes });
    await startDryRun(ctx, params.id, files);
    return await getPhase(ctx, params.id);
  }),
  route(contract.openPhase, async (ctx, { params }) => {
    await openPhase(ctx, params.id);
    return await getPhase(ctx, params.id);
  }),
  route(contract.extendPhase, async (ctx, { params, body }) => {
    await extendPhase(ctx, params.id, body);
    return await getPhase(ctx, params.id);
  }),
  route(contract.revealPhase, async (ctx, { params }) => {
    await revealPhase(ctx, params.id);
    return await getPhase(ctx, params.id);
  }),
];

export const competitionRoutes: Route[] = [...competitions, ...phases];
