import {
  competitionLifecycle,
  dryRunLifecycle,
  phaseLifecycle,
  rankingRules,
  sectorIds,
} from '@jiebang/domain/competitions/lifecycles';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery, raw, requiredText, text } from './common.ts';
import { endpoint } from './endpoint.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(3)
  .max(60);
export const evaluationFailure = z.object({
  /** From the closed set of failure codes; texts per language are the pages' business. */
  code: z.string(),
  fault: z.enum(['entrant', 'organiser', 'platform']),
  refunded: z.boolean(),
  errors: z.array(
    z.object({
      code: z.string(),
      row: z.number().nullable(),
      id: z.string().nullable(),
      message: z.string(),
    }),
  ),
  counts: z.record(z.string(), z.number()),
});

export const metricView = z.object({
  /** `roc_auc@1` */
  key: z.string(),
  id: z.string(),
  title: text,
  direction: z.enum(['higher', 'lower']),
  /** What truth and submissions are. */
  format: z.enum(['csv', 'json']),
  /** JSON schema of the parameters, from which the form is drawn. */
  paramsSchema: z.record(z.string(), z.unknown()),
});
export const phaseFileView = z.object({
  id,
  name: z.string(),
  title: text,
  bytes: z.number().int(),
  sha256: z.string(),
});

/** A phase for everyone; `setup` only for organisers. */
export const phaseView = z.object({
  id,
  trackId: id,
  position: z.number().int(),
  title: text,
  status: z.enum(phaseLifecycle.states as [string, ...string[]]),
  window: z.enum(['not_released', 'upcoming', 'accepting', 'ended', 'revealed']),
  startsAt: instant,
  endsAt: instant,
  metric: metricView.pick({ key: true, title: true, direction: true, format: true }),
  metricParams: z.record(z.string(), z.unknown()),
  rankingRule: z.enum(rankingRules),
  chosenLimit: z.number().int(),
  quotaPerDay: z.number().int(),
  quotaTotal: z.number().int(),
  /** Hour at which a quota day starts, Beijing time. */
  quotaDayStartHour: z.number().int(),
  maxFileBytes: z.number().int(),
  /** Share of the hidden rows that the public score is computed on. */
  publicFraction: z.number(),
  targetColumns: z.array(z.string()),
  idColumn: z.string().nullable(),
  files: z.array(phaseFileView),
  extensions: z.array(z.object({ from: instant, to: instant, reason: z.string(), at: instant })),
  abilities: z.array(
    z.enum(['submit', 'edit', 'upload_truth', 'dry_run', 'open', 'extend', 'reveal', 'add_file']),
  ),
  setup: z
    .object({
      truth: z
        .object({ uploadedAt: instant, sha256: z.string(), rows: z.number().int().nullable() })
        .nullable(),
      dryRun: z
        .object({
          id,
          status: z.enum(dryRunLifecycle.states as [string, ...string[]]),
          at: instant,
          good: z.object({ score: z.number().nullable(), failure: evaluationFailure.nullable() }).nullable(),
          bad: z.object({ score: z.number().nullable(), failure: evaluationFailure.nullable() }).nullable(),
        })
        .nullable(),
    })
    .nullable(),
});
export type PhaseView = z.infer<typeof phaseView>;

export const trackView = z.object({
  id,
  title: text,
  summary: text,
  sector: z.enum(sectorIds),
  position: z.number().int(),
  phases: z.array(phaseView),
});
export const competitionSummary = z.object({
  id,
  slug,
  title: text,
  summary: text,
  organiser: text,
  status: z.enum(competitionLifecycle.states as [string, ...string[]]),
  sectors: z.array(z.enum(sectorIds)),
  demo: z.boolean(),
  teams: z.number().int(),
  submissions: z.number().int(),
  /** Nearest end of a released phase that has not ended; null when none is. */
  nextDeadline: instant.nullable(),
  accepting: z.number().int(),
});
export const competitionView = competitionSummary.extend({
  description: text,
  rules: text,
  maxTeamSize: z.number().int(),
  /** 擂台赛: the challenge it decides, where the reader may know of it; its teams stand for solvers of that challenge. */
  challenge: z.object({ id, code: z.string(), title: z.string() }).nullable(),
  /** Bodies of the reader for which a team of this contest may be formed; null where anyone may enter. */
  solvers: z.array(z.object({ id, name: z.string() })).nullable(),
  /** Why it was cancelled, as the organiser put it; null unless it was. */
  cancelReason: z.string().nullable(),
  tracks: z.array(trackView),
  abilities: z.array(z.enum(['edit', 'publish', 'archive', 'cancel', 'add_track', 'form_team'])),
});
export type CompetitionView = z.infer<typeof competitionView>;

// A partial schema would fill defaults in and undo settings that the caller did not mean: defaults belong to creation alone.
const competitionFields = z.object({
  slug,
  title: requiredText(80),
  summary: requiredText(300),
  organiser: requiredText(80),
  description: z.object({ zh: z.string().max(10_000), en: z.string().max(10_000) }),
  rules: z.object({ zh: z.string().max(10_000), en: z.string().max(10_000) }),
  maxTeamSize: z.number().int().min(1).max(50),
});
const competitionBody = competitionFields.extend({
  /** A challenge of mode `contest` that this competition decides; fixed from then on. */
  challengeId: id.nullable().default(null),
  /** Whose programme it is; the oldest where none is named. */
  programId: id.optional(),
  maxTeamSize: competitionFields.shape.maxTeamSize.default(10),
});
const trackBody = z.object({
  title: requiredText(80),
  summary: requiredText(300),
  sector: z.enum(sectorIds),
});
const phaseFields = z.object({
  title: requiredText(60),
  startsAt: instant,
  endsAt: instant,
  metric: z.string().max(80),
  metricParams: z.record(z.string(), z.unknown()),
  rankingRule: z.enum(rankingRules),
  chosenLimit: z.number().int().min(1).max(10),
  quotaPerDay: z.number().int().min(1).max(1000),
  quotaTotal: z.number().int().min(1).max(100_000),
  quotaDayStartHour: z.number().int().min(0).max(23),
  maxFileBytes: z
    .number()
    .int()
    .min(1024)
    .max(200 * 1024 * 1024),
  publicFraction: z.number().min(0.05).max(1),
});
export const phaseBody = phaseFields.extend({
  metricParams: phaseFields.shape.metricParams.default({}),
  rankingRule: phaseFields.shape.rankingRule.default('best'),
  chosenLimit: phaseFields.shape.chosenLimit.default(2),
  quotaPerDay: phaseFields.shape.quotaPerDay.default(5),
  quotaTotal: phaseFields.shape.quotaTotal.default(100),
  quotaDayStartHour: phaseFields.shape.quotaDayStartHour.default(0),
  maxFileBytes: phaseFields.shape.maxFileBytes.default(20 * 1024 * 1024),
  publicFraction: phaseFields.shape.publicFraction.default(0.3),
});
const reason = z.object({ reason: z.string().trim().min(1).max(500) });

export const listMetrics = endpoint({
  name: 'listMetrics',
  method: 'GET',
  path: '/api/metrics',
  summary: 'Catalogue of metrics',
  access: 'public',
  cached: true,
  response: z.object({ items: z.array(metricView) }),
});
export const listCompetitions = endpoint({
  name: 'listCompetitions',
  method: 'GET',
  path: '/api/competitions',
  summary: 'Published competitions; organisers see drafts too',
  access: 'public',
  scope: 'competitions:read',
  query: pageQuery.extend({
    sector: z.enum(sectorIds).optional(),
    q: z.string().max(100).optional(),
    /** Address name of a programme. */
    program: z.string().max(60).optional(),
  }),
  response: page(competitionSummary),
});
export const getCompetition = endpoint({
  name: 'getCompetition',
  method: 'GET',
  path: '/api/competitions/:slug',
  summary: 'One competition with tracks and phases',
  access: 'public',
  scope: 'competitions:read',
  params: z.object({ slug: z.string().max(60) }),
  response: competitionView,
});
export const createCompetition = endpoint({
  name: 'createCompetition',
  method: 'POST',
  path: '/api/competitions',
  summary: 'Create a draft',
  access: 'competitions.manage',
  status: 201,
  idempotent: true,
  body: competitionBody,
  response: competitionView,
});
export const updateCompetition = endpoint({
  name: 'updateCompetition',
  method: 'PATCH',
  path: '/api/competitions/:id',
  summary: 'Change a competition',
  access: 'competitions.manage',
  params: idParams,
  body: competitionFields.omit({ slug: true }).partial(),
  response: competitionView,
});
export const publishCompetition = endpoint({
  name: 'publishCompetition',
  method: 'POST',
  path: '/api/competitions/:id/publish',
  summary: 'Publish',
  access: 'competitions.manage',
  params: idParams,
  response: competitionView,
});
export const archiveCompetition = endpoint({
  name: 'archiveCompetition',
  method: 'POST',
  path: '/api/competitions/:id/archive',
  summary: 'Archive',
  access: 'competitions.manage',
  params: idParams,
  body: reason,
  response: competitionView,
});
export const cancelCompetition = endpoint({
  name: 'cancelCompetition',
  method: 'POST',
  path: '/api/competitions/:id/cancel',
  summary: 'Cancel, with a reason',
  access: 'competitions.manage',
  params: idParams,
  body: reason,
  response: competitionView,
});
export const createTrack = endpoint({
  name: 'createTrack',
  method: 'POST',
  path: '/api/competitions/:id/tracks',
  summary: 'Add a track',
  access: 'competitions.manage',
  status: 201,
  params: idParams,
  body: trackBody,
  response: competitionView,
});
export const updateTrack = endpoint({
  name: 'updateTrack',
  method: 'PATCH',
  path: '/api/tracks/:id',
  summary: 'Change a track',
  access: 'competitions.manage',
  params: idParams,
  body: trackBody.partial(),
  response: competitionView,
});
export const createPhase = endpoint({
  name: 'createPhase',
  method: 'POST',
  path: '/api/tracks/:id/phases',
  summary: 'Add a phase',
  access: 'competitions.manage',
  status: 201,
  params: idParams,
  body: phaseBody,
  response: phaseView,
});
export const getPhase = endpoint({
  name: 'getPhase',
  method: 'GET',
  path: '/api/phases/:id',
  summary: 'One phase',
  access: 'public',
  scope: 'competitions:read',
  params: idParams,
  response: phaseView,
});
export const updatePhase = endpoint({
  name: 'updatePhase',
  method: 'PATCH',
  path: '/api/phases/:id',
  summary: 'Change a phase that is not released; needs a new dry run',
  access: 'competitions.manage',
  params: idParams,
  body: phaseFields.partial(),
  response: phaseView,
});
export const uploadTruth = endpoint({
  name: 'uploadTruth',
  method: 'PUT',
  path: '/api/phases/:id/truth',
  summary: "Upload the truth file; it is sealed to the evaluator's key at once and cannot be read back",
  access: 'competitions.manage',
  params: idParams,
  files: { file: 'required' },
  response: phaseView,
});
export const addPhaseFile = endpoint({
  name: 'addPhaseFile',
  method: 'POST',
  path: '/api/phases/:id/files',
  summary: 'Add a file for entrants to download',
  access: 'competitions.manage',
  status: 201,
  params: idParams,
  body: z.object({ titleZh: z.string().trim().min(1).max(80), titleEn: z.string().trim().min(1).max(80) }),
  files: { file: 'required' },
  response: phaseView,
});
export const downloadPhaseFile = endpoint({
  name: 'downloadPhaseFile',
  method: 'GET',
  path: '/api/phases/:id/files/:fileId',
  summary: 'Download a file of a phase',
  access: 'public',
  params: z.object({ id, fileId: id }),
  response: raw,
  produces: 'application/octet-stream',
});
export const startDryRun = endpoint({
  name: 'startDryRun',
  method: 'POST',
  path: '/api/phases/:id/dry-runs',
  summary: 'Dry run: a good sample must score, a bad one must be refused',
  access: 'competitions.manage',
  status: 202,
  params: idParams,
  files: { good: 'required', bad: 'required' },
  response: phaseView,
});
export const openPhase = endpoint({
  name: 'openPhase',
  method: 'POST',
  path: '/api/phases/:id/open',
  summary: 'Release the phase',
  access: 'competitions.manage',
  params: idParams,
  response: phaseView,
});
export const extendPhase = endpoint({
  name: 'extendPhase',
  method: 'POST',
  path: '/api/phases/:id/extend',
  summary: 'Move the end later, with a reason; every team is told',
  access: 'competitions.manage',
  params: idParams,
  body: reason.extend({ endsAt: instant }),
  response: phaseView,
});
export const revealPhase = endpoint({
  name: 'revealPhase',
  method: 'POST',
  path: '/api/phases/:id/reveal',
  summary: 'Reveal the scores on the hidden rows',
  access: 'competitions.manage',
  params: idParams,
  response: phaseView,
});
