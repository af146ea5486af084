import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import { type ChainEvent, createChain } from '@jiebang/domain/audit/chain';
import { numberEntries } from '@jiebang/domain/judging/draw';
import { DEFAULT_FORMULA } from '@jiebang/domain/judging/formula';
import { totalOf } from '@jiebang/domain/judging/sheet';
import { rankContest } from '../../contest/rank-contest.ts';
import type { AuditedEvent, RankingDocument, RulesDocument, SheetsDocument } from '../format.ts';
import type { ScoreRow } from '../score-rows.ts';
import type { DossierParts, DossierSigner } from '../write-dossier.ts';
import { nodeTools } from './node-tools.ts';

const uuid = (kind: number, n: number) =>
  `01900000-0000-7000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`;
const at = (second: number) => new Date(Date.UTC(2026, 9, 1) + second * 1_000).toISOString();
const both = (zh: string, en: string) => ({ zh, en });
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

export const RANKING_ID = uuid(1, 1);
const PANEL_ID = uuid(1, 2);
const PHASE_ID = uuid(1, 3);
const COMPETITION_ID = uuid(1, 4);
const LIST_ID = uuid(1, 5);
const SEED = digest('seed');

const competition = { id: COMPETITION_ID, slug: 'furnace', title: both('炉温预测赛', 'Furnace contest') };
const rubric = {
  criteria: [
    { title: '技术方案', weight: 40 },
    { title: '可行性', weight: 35 },
    { title: '推广价值', weight: 25 },
  ],
  bands: [
    { title: '优', from: 60, to: 100 },
    { title: '一般', from: 0, to: 60 },
  ],
  machineWeight: 60,
};
const challenge = { id: uuid(1, 6), code: 'JB-2026-1-01', title: '炉温预测' };

export function makeSigner(): DossierSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return {
    platform: 'https://jiebang.example',
    keyId: digest(publicKeyPem).slice(0, 16),
    publicKeyPem,
    sign: (fields) => sign(null, Buffer.from(canonicalJson(fields)), privateKey).toString('base64url'),
  };
}

/** Parts of a dossier as a platform would gather them: so many teams with two submissions each, so many judges. */
export function sampleParts(teams = 6, judges = 5): DossierParts {
  const scores = Array.from({ length: teams }, (_, team) => scoresOf(team)).flat();
  const sheets: SheetsDocument = {
    kind: 'jiebang.dossier.sheets',
    version: 1,
    entries: Array.from({ length: teams }, (_, k) => ({
      entry: k + 1,
      sheets: Array.from({ length: judges }, (_, judge) => sheetOf(k + 1, judge)),
    })),
  };
  const document = rankingOf(teams, judges, scores, sheets);
  const ranking = canonicalJson(document);
  const list = canonicalJson({
    kind: 'jiebang.challenge_list',
    version: 1,
    number: 1,
    challenges: [{ code: challenge.code, title: challenge.title }],
  });
  return {
    rankingId: RANKING_ID,
    sealedAt: at(6_000),
    publishedAt: at(9_000),
    ranking,
    list,
    rules: rulesOf(document),
    scores,
    sheets,
    audit: auditOf(nodeTools.sm3(ranking), nodeTools.sm3(list)),
  };
}

function scoresOf(team: number): ScoreRow[] {
  const score = 0.5 + ((team * 37) % 100) / 250;
  return [score - 0.05, score].map((privateScore, n) => ({
    submissionId: uuid(2, team * 2 + n),
    teamId: uuid(3, team),
    receivedAt: at(team * 2 + n),
    sha256: digest(`entry ${team} ${n}`),
    publicScore: privateScore + 0.01,
    privateScore,
    chosen: false,
    counted: n === 1,
  }));
}

function sheetOf(entry: number, judge: number): SheetsDocument['entries'][number]['sheets'][number] {
  const marks = rubric.criteria.map((_, c) => 61 + ((entry * 7 + judge * 11 + c * 13) % 38) + 0.25);
  const given = marks.map((mark, criterion) => ({ criterion, mark, reason: '' }));
  return { marks, total: totalOf(rubric.criteria, given) as number };
}

function rankingOf(
  teams: number,
  seats: number,
  scores: readonly ScoreRow[],
  sheets: SheetsDocument,
): RankingDocument {
  const lot = { seed: SEED, hash: (text: string) => nodeTools.sm3(text) };
  const numbers = numberEntries(
    Array.from({ length: teams }, (_, k) => uuid(3, k)),
    lot,
  );
  const counted = new Map(
    scores.filter((row) => row.counted).map((row) => [numbers.get(row.teamId) as number, row]),
  );
  const { rows } = rankContest(
    sheets.entries.map(({ entry, sheets: own }) => {
      const { privateScore, receivedAt } = counted.get(entry) as ScoreRow;
      const totals = own.map(({ total }) => total);
      return { entry, machineRaw: privateScore as number, receivedAt, sheets: totals };
    }),
    DEFAULT_FORMULA,
  );
  return {
    kind: 'jiebang.ranking',
    version: 1,
    competition,
    challenge,
    number: 1,
    panel: { id: PANEL_ID, seats, openedAt: at(3_000), seed: SEED },
    rubric,
    formula: DEFAULT_FORMULA,
    machine: { metric: 'roc_auc@1', direction: 'higher', phaseId: PHASE_ID, truthSha256: digest('truth') },
    rows: rows.map((row) => {
      const { submissionId, sha256, teamId } = counted.get(row.entry) as ScoreRow;
      const team = { id: teamId, name: `参赛队 ${row.entry}`, organisation: `示例单位 ${row.entry}` };
      return { ...row, team, submissionId, submissionSha256: sha256 };
    }),
    tieDecisions: [],
    proposedAt: at(5_000),
  };
}

function rulesOf({ formula }: RankingDocument): RulesDocument {
  const none = both('', '');
  return {
    kind: 'jiebang.dossier.rules',
    version: 1,
    competition: {
      ...competition,
      summary: none,
      organiser: both('示例市工业和信息化局', 'Example bureau'),
      description: none,
      rules: both('每队每日至多提交五次。', 'Five entries a day.'),
      maxTeamSize: 5,
    },
    phases: [
      {
        id: PHASE_ID,
        track: both('赛道', 'Track'),
        title: both('决赛', 'Final'),
        startsAt: at(0),
        endsAt: at(2_000),
        revealedAt: at(2_500),
        metric: 'roc_auc@1',
        metricParams: {},
        rankingRule: 'best',
        chosenLimit: 0,
        quotaPerDay: 5,
        quotaTotal: 100,
        publicFraction: 0.4,
      },
    ],
    rubric,
    formula,
    truth: { included: false, reason: both('规则未许可公开隐藏答案。', 'The rules do not allow it.') },
  };
}

/** A chain of nine batches of three events; what the dossier proves stands among others. */
function auditOf(rankingSm3: string, listSm3: string): DossierParts['audit'] {
  const { leafHash, merkleRoot, merkleProof, chainRoot, GENESIS } = createChain(nodeTools.sm3);
  const shown: Record<number, Partial<AuditedEvent>> = {
    1: act('challenge_list.publish', 'challenge_list', LIST_ID, 10, { to: 'published', sm3: listSm3 }),
    4: act('panel.create', 'panel', PANEL_ID, 2_000, { seats: 5, seedSm3: nodeTools.sm3(SEED) }),
    5: act('ranking.propose', 'ranking', RANKING_ID, 5_000, { sm3: rankingSm3 }),
    6: { ...act('ranking.seal', 'ranking', RANKING_ID, 6_000, { sm3: rankingSm3 }), actorId: uuid(4, 2) },
    8: { ...act('ranking.publish', 'ranking', RANKING_ID, 9_000, { to: 'published' }), actorId: null },
  };
  const events: DossierParts['audit']['events'] = [];
  const merkleRoots: string[] = [];
  let root = GENESIS;
  for (let batch = 1; batch <= 9; batch++) {
    const leaves = [0, 1, 2].map((k) => {
      const other = act('submission.accept', 'submission', uuid(2, batch), batch, {});
      const event = { ...other, entry: String(batch * 10 + k), ...(k === 1 ? shown[batch] : {}) };
      return event as ChainEvent & AuditedEvent;
    });
    const hashes = leaves.map(leafHash);
    merkleRoots.push(merkleRoot(hashes));
    root = chainRoot(root, merkleRoots.at(-1) as string);
    if (shown[batch]) events.push({ batch, event: leaves[1] as AuditedEvent, proof: merkleProof(hashes, 1) });
  }
  const segments = [{ fromBatch: 1, previousRoot: GENESIS, merkleRoots, root }];
  return { kind: 'jiebang.dossier.audit', version: 1, events, segments };
}

function act(
  action: string,
  subjectType: string,
  subjectId: string,
  second: number,
  data: Record<string, unknown>,
): Partial<AuditedEvent> {
  return {
    at: at(second),
    actorId: uuid(4, 1),
    action,
    subjectType,
    subjectId,
    data,
    requestId: uuid(5, second),
  };
}
