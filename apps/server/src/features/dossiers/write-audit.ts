import type { Tx } from '@jiebang/db/client';
import type { AuditDocument } from '@jiebang/scoring/dossier/format';
import { GENESIS, merkleProof } from '../../platform/audit/chain.ts';
import { listBatches, listEvents, listLeaves, listNoticeIds, type Subject } from './chain.repository.ts';
import type { RankingPlace } from './dossiers.repository.ts';

/** Acts of office that anybody may know of, in the log's words. Acts of entrants, judges and objectors are none of them. */
const SHOWN = [
  'challenge_list.publish',
  'challenge.publish',
  'phase.open',
  'phase.reveal',
  'panel.create',
  'panel.open',
  'panel.reopen',
  'panel.seal',
  'ranking.propose',
  'ranking.seal',
  'ranking.post_notice',
  'ranking.publish',
  'notice.start',
  'notice.end',
];
/** Without these a dossier proves nothing: it waits until they are sealed. */
const NEEDED = ['panel.create', 'ranking.propose', 'ranking.seal', 'ranking.publish'];
/** What an event may tell. One that tells more stays in the house, for its hash stands over all that it tells. */
const SHOWN_DATA = new Set([
  'to',
  'by',
  'scheduledFor',
  'sm3',
  'seed',
  'seedSm3',
  'seats',
  'dueAt',
  'number',
  'entries',
  'challenges',
  'code',
  'listId',
  'competitionId',
  'panelId',
  'phaseId',
  'noticeId',
  'subjectType',
  'subjectId',
  'lastDay',
]);
/** A stretch of the chain longer than this is not handed out in one piece: a year of a busy platform would be 500 MB. */
const MAX_BATCHES = 200_000;

/** An event that the sealer has not reached yet: the same job succeeds a few seconds later. */
export class NotSealedYet extends Error {}

/** The events that tell how a ranking came about, proved to stand in the audit chain. */
export async function writeAudit(tx: Tx, place: RankingPlace): Promise<AuditDocument> {
  const rows = (await listEvents(tx, await subjectsOf(tx, place), SHOWN)).filter(({ event }) =>
    isPublic(event.data),
  );
  for (const action of NEEDED)
    if (!rows.some(({ event }) => event.action === action))
      throw new Error(`${action} of ranking ${place.ranking.id} is not in the log, or tells too much`);
  const sealed = rows.flatMap(({ event, batch, position }) =>
    batch === null || position === null ? [] : [{ event, batch, position }],
  );
  if (sealed.length < rows.length) throw new NotSealedYet(`events of ranking ${place.ranking.id}`);
  const batches = [...new Set(sealed.map(({ batch }) => batch))].sort((a, b) => a - b);
  const [leaves, segments] = await Promise.all([listLeaves(tx, batches), readSegments(tx, batches)]);
  return {
    kind: 'jiebang.dossier.audit',
    version: 1,
    events: sealed.map(({ event, batch, position }) => ({
      batch,
      event: {
        entry: String(event.entry),
        at: event.at.toISOString(),
        actorId: event.actorId,
        action: event.action,
        subjectType: event.subjectType,
        subjectId: event.subjectId,
        data: event.data,
        requestId: event.requestId,
      },
      proof: merkleProof(leaves.get(batch) ?? [], position),
    })),
    segments,
  };
}

async function subjectsOf(tx: Tx, { ranking, panel, list, challengeId }: RankingPlace): Promise<Subject[]> {
  const { machine } = JSON.parse(ranking.document) as { machine: { phaseId: string } };
  const noticeIds = await listNoticeIds(tx, ranking.id);
  return [
    { type: 'ranking', id: ranking.id },
    { type: 'panel', id: panel.id },
    { type: 'phase', id: machine.phaseId },
    ...noticeIds.map((id) => ({ type: 'notice', id })),
    ...(list ? [{ type: 'challenge_list', id: list.id }] : []),
    ...(challengeId ? [{ type: 'challenge', id: challengeId }] : []),
  ];
}

const isPublic = (data: Record<string, unknown>) =>
  Object.entries(data).every(([field, value]) => SHOWN_DATA.has(field) && typeof value !== 'object');

/** From the first batch to the last in one piece, so that nothing between can be exchanged; a long way apart, batch by batch. */
async function readSegments(tx: Tx, batches: readonly number[]): Promise<AuditDocument['segments']> {
  const [first, last] = [batches[0] as number, batches.at(-1) as number];
  const spans: [number, number][] =
    last - first < MAX_BATCHES ? [[first, last]] : batches.map((batch) => [batch, batch]);
  return await Promise.all(spans.map(([from, to]) => readSegment(tx, from, to)));
}

async function readSegment(tx: Tx, from: number, to: number): Promise<AuditDocument['segments'][number]> {
  const rows = await listBatches(tx, from - 1, to);
  const before = rows[0]?.batch === from - 1 ? rows.shift() : undefined;
  return {
    fromBatch: from,
    previousRoot: before?.root ?? GENESIS,
    merkleRoots: rows.map(({ merkleRoot }) => merkleRoot),
    root: rows.at(-1)?.root as string,
  };
}
