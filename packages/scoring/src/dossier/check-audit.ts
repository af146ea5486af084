import { createChain } from '@jiebang/domain/audit/chain';
import { numberEntries } from '@jiebang/domain/judging/draw';
import type { AuditDocument, AuditedEvent, Manifest, RankingDocument } from './format.ts';
import type { OpenDossier } from './open-dossier.ts';
import type { Finding } from './report.ts';
import type { DossierTools } from './tools.ts';

const file = 'audit.json';
/** The log's words for what a dossier has to prove. */
export const PROVED = {
  createPanel: 'panel.create',
  propose: 'ranking.propose',
  seal: 'ranking.seal',
  publish: 'ranking.publish',
  publishList: 'challenge_list.publish',
} as const;

/** Every event leads to the Merkle root of its batch, and the roots form one chain. */
export function checkChain({ events, segments }: AuditDocument, tools: DossierTools): Finding[] {
  const { leafHash, rootOfProof, chainRoot, GENESIS } = createChain(tools.sm3);
  const findings: Finding[] = [];
  const merkleRoots = new Map<number, string>();
  for (const { fromBatch, previousRoot, merkleRoots: roots, root } of segments) {
    let reached = previousRoot;
    for (const [at, merkle] of roots.entries()) {
      merkleRoots.set(fromBatch + at, merkle);
      reached = chainRoot(reached, merkle);
    }
    if (reached !== root || (fromBatch === 1 && previousRoot !== GENESIS))
      findings.push({ code: 'chain_broken', file, about: `${fromBatch}–${fromBatch + roots.length - 1}` });
  }
  for (const { batch, event, proof } of events)
    if (rootOfProof(leafHash(event), proof) !== merkleRoots.get(batch))
      findings.push({ code: 'proof_broken', file, about: `${event.action} (${event.entry})` });
  return findings;
}

/**
 * The numbers under which entries were judged follow from a seed whose hash was on record before anybody was drawn.
 * Numbers with a gap (a team left the contest) cannot be drawn again from the teams that stayed.
 */
export function checkDraw(
  { panel, rows }: RankingDocument,
  audit: AuditDocument | null,
  tools: DossierTools,
): Finding[] {
  const findings: Finding[] = [];
  const hash = (text: string) => tools.sm3(text);
  const created = audit?.events.find(
    ({ event }) => event.action === PROVED.createPanel && event.subjectId === panel.id,
  );
  if (audit && created?.event.data.seedSm3 !== hash(panel.seed))
    findings.push({ code: 'seed_differs', file });
  const drawn = numberEntries(
    rows.map(({ team }) => team.id),
    { seed: panel.seed, hash },
  );
  const whole = rows.every(({ entry }) => entry >= 1 && entry <= rows.length);
  for (const { entry, team } of whole ? rows : [])
    if (drawn.get(team.id) !== entry) findings.push({ code: 'number_differs', file: 'ranking.json', entry });
  return findings;
}

/** What the events tell is what the dossier holds: this ranking with this hash, sealed by another than who proposed it. */
export function checkEvents(
  audit: AuditDocument,
  manifest: Manifest,
  ranking: RankingDocument,
  listSm3: string | null,
): Finding[] {
  const findings: Finding[] = [];
  const events = audit.events.map(({ event }) => event);
  const find = (action: string, subjectId: string | null) =>
    events.find((event) => event.action === action && (subjectId === null || event.subjectId === subjectId));
  const require = (action: string, expected: Record<string, unknown>, subjectId: string | null) => {
    const event = find(action, subjectId);
    if (!event) findings.push({ code: 'event_missing', file, about: action });
    const told = { at: event?.at, ...event?.data } as Record<string, unknown>;
    for (const [field, value] of Object.entries(expected))
      if (event && told[field] !== value)
        findings.push({ code: 'event_differs', file, about: `${action}: ${field}` });
    return event;
  };
  const { rankingId, rankingSm3, sealedAt, publishedAt } = manifest;
  const sealed = require(PROVED.seal, { sm3: rankingSm3, at: sealedAt }, rankingId);
  const proposed = require(PROVED.propose, {}, rankingId);
  require(PROVED.publish, { at: publishedAt }, rankingId);
  if (sealed && proposed && isOnePerson(sealed, proposed)) findings.push({ code: 'same_person', file });
  if (ranking.challenge && listSm3 !== null) require(PROVED.publishList, { sm3: listSm3 }, null);
  return findings;
}

const isOnePerson = (a: AuditedEvent, b: AuditedEvent) => a.actorId === null || a.actorId === b.actorId;

/** The list is the published one, and the challenge stands on it unless it was addressed to chosen bodies only. */
export function checkList({ bytes }: OpenDossier, ranking: RankingDocument, audit: AuditDocument): Finding[] {
  const content = bytes.get('list.json');
  if (!ranking.challenge) return content ? [{ code: 'file_unlisted', file: 'list.json' }] : [];
  if (!content) return [{ code: 'file_missing', file: 'list.json' }];
  const { code } = ranking.challenge;
  const told = audit.events.some(
    ({ event }) => event.action === 'challenge.publish' && event.data.code === code,
  );
  const list = readList(content);
  if (!list) return [{ code: 'file_unreadable', file: 'list.json' }];
  return list.includes(code ?? '') || told ? [] : [{ code: 'challenge_missing', file: 'list.json' }];
}

function readList(content: Uint8Array): string[] | null {
  try {
    const list = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)) as {
      kind?: unknown;
      challenges?: { code?: unknown }[];
    };
    if (list.kind !== 'jiebang.challenge_list' || !Array.isArray(list.challenges)) return null;
    return list.challenges.map(({ code }) => String(code));
  } catch {
    return null;
  }
}
