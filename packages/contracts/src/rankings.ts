import { tieBreaks } from '@jiebang/domain/judging/formula';
import { rankingLifecycle } from '@jiebang/domain/rankings/lifecycle';
import { z } from 'zod';
import { rubric } from './challenges.ts';
import { id, idParams, instant, page, pageQuery, raw, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { contestFormula } from './judging.ts';
import { sheetOf } from './sheet-of.ts';

export const rankingStatus = z.enum(rankingLifecycle.states as [string, ...string[]]);
const points = z.number().min(0).max(100);
export const rankedCompetition = z.object({ id, slug: z.string(), title: text });
/** The challenge that the competition decides; null also where the reader may not know of it. */
export const decidedChallenge = z.object({ id, code: z.string().nullable(), title: z.string() }).nullable();

/** A place. Points are 0–100 with two decimals; `machineRaw` is on the metric's own scale. */
export const rankingRow = z.object({
  place: z.number().int(),
  /** Blind number, under which the judges scored it. */
  entry: z.number().int(),
  team: z.object({ id, name: z.string(), organisation: z.string().nullable() }),
  submissionId: id,
  submissionSha256: z.string(),
  receivedAt: instant,
  machineRaw: z.number(),
  machine: points,
  /** Totals of the sheets, ascending: their order tells nothing of the judges. */
  sheets: z.array(points),
  mean: points,
  trimmedMean: points,
  /** The mean that counts by the formula. */
  judge: points,
  composite: points,
  /** What told it from its neighbour of equal composite; null where nothing had to. */
  tieDecidedBy: z.enum(tieBreaks).nullable(),
  award: text.nullable(),
});
export type RankingRowView = z.infer<typeof rankingRow>;

export const machineView = z.object({
  /** Key of the metric and its title. */
  metric: z.string(),
  metricTitle: text,
  direction: z.enum(['higher', 'lower']),
  phaseId: id,
  /** SHA-256 of the sealed truth that the scores were computed with. */
  truthSha256: z.string(),
});
export const rankingSummary = z.object({
  id,
  /** 1, 2, 3 … within a competition. */
  number: z.number().int(),
  /** In public: `notice` (公示中) or `published` (已公布). */
  status: rankingStatus,
  competition: rankedCompetition,
  challenge: decidedChallenge,
  organiser: text,
  entries: z.number().int(),
  /** First of the list, so that a list of results names somebody. */
  first: z.object({ team: z.string(), organisation: z.string().nullable() }).nullable(),
  /** SM3 of the sealed document (`getRankingDocument`). */
  sm3: z.string(),
  sealedAt: instant.nullable(),
  publishedAt: instant.nullable(),
  /** The notice that runs on it, or ran. */
  noticeId: id.nullable(),
  demo: z.boolean(),
});
export type RankingSummary = z.infer<typeof rankingSummary>;

/** A sealed ranking as everybody reads it. Names of judges are in none of it. */
export const rankingView = rankingSummary.extend({
  panel: z.object({ id, seats: z.number().int(), openedAt: instant, seed: z.string() }),
  rubric,
  formula: contestFormula,
  machine: machineView,
  rows: z.array(rankingRow),
  tieDecisions: z.array(z.object({ entries: z.array(z.number().int()), reason: z.string() })),
  proposedAt: instant,
  /** For the awarded; empty before publication. */
  certificates: z.array(z.object({ number: z.string(), teamId: id, checkCode: z.string() })),
});
export type RankingView = z.infer<typeof rankingView>;

export const honour = z.object({
  rankingId: id,
  competition: rankedCompetition,
  challenge: decidedChallenge,
  team: z.object({ id, name: z.string(), organisation: z.string().nullable() }),
  place: z.number().int(),
  award: text,
  composite: points,
  publishedAt: instant,
  certificate: z.object({ number: z.string(), checkCode: z.string() }),
  demo: z.boolean(),
});
export type Honour = z.infer<typeof honour>;

export const certificateView = z.object({
  /** For people: `ZS-2026-0001`; the PDF is at `/api/certificates/<number>/pdf`. */
  number: z.string(),
  rankingId: id,
  competition: rankedCompetition,
  challenge: decidedChallenge,
  team: z.object({ id, name: z.string(), organisation: z.string().nullable() }),
  place: z.number().int(),
  award: text,
  issuer: text,
  issuedAt: instant,
  sm3: z.string(),
  checkCode: z.string(),
  demo: z.boolean(),
});
export type CertificateView = z.infer<typeof certificateView>;

export const listRankings = endpoint({
  name: 'listRankings',
  method: 'GET',
  path: '/api/rankings',
  summary: 'Results in public notice or published, newest first',
  access: 'public',
  cached: true,
  query: pageQuery.extend({
    competitionId: id.optional(),
    status: z.enum(['notice', 'published']).optional(),
  }),
  response: page(rankingSummary),
});
export const exportRankings = sheetOf('exportRankings', listRankings, {
  summary: 'Rankings as a workbook under the same filters',
});
export const getRanking = endpoint({
  name: 'getRanking',
  method: 'GET',
  path: '/api/rankings/:id',
  summary: 'A ranking with its rows and formula; before its notice for the bureau only',
  access: 'public',
  cached: true,
  params: idParams,
  response: rankingView,
});
export const getRankingDocument = endpoint({
  name: 'getRankingDocument',
  method: 'GET',
  path: '/api/rankings/:id/document',
  summary: 'The sealed ranking as the canonical JSON that was hashed: its SM3 is `sm3`',
  access: 'public',
  params: idParams,
  response: raw,
  produces: 'application/json',
});
export const listHonours = endpoint({
  name: 'listHonours',
  method: 'GET',
  path: '/api/honours',
  summary: 'Roll of honour: awarded teams of all published rankings, newest first; years to choose from',
  access: 'public',
  cached: true,
  query: pageQuery.extend({
    year: z.coerce.number().int().min(2000).max(2999).optional(),
    /** Part of a name: team, organisation, competition or challenge. */
    q: z.string().trim().max(100).optional(),
  }),
  response: page(honour).extend({ years: z.array(z.number().int()) }),
});
export const exportHonours = sheetOf('exportHonours', listHonours, {
  summary: 'The roll of honour as a workbook under the same filters',
});
export const listMyCertificates = endpoint({
  name: 'listMyCertificates',
  method: 'GET',
  path: '/api/me/certificates',
  summary: 'Certificates of my teams and bodies, newest first',
  access: 'signed_in',
  query: pageQuery,
  response: page(certificateView),
});
export const downloadCertificate = endpoint({
  name: 'downloadCertificate',
  method: 'GET',
  path: '/api/certificates/:number/pdf',
  summary: 'A certificate as PDF: for the awarded team, its body and the bureau',
  access: 'signed_in',
  params: z.object({ number: z.string().regex(/^ZS-\d{4}-\d{4,}$/) }),
  query: z.object({ locale: z.enum(['zh-CN', 'en']).default('zh-CN') }),
  response: raw,
  produces: 'application/pdf',
});
