import { sectorIds } from '@jiebang/domain/competitions/lifecycles';
import { roundLifecycle } from '@jiebang/domain/programs/lifecycle';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery, requiredText, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { roundSettings } from './round-settings.ts';
import { sheetOf } from './sheet-of.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(3)
  .max(60);
export const roundWindows = ['not_announced', 'upcoming', 'open', 'ended'] as const;

/** 征集批次. `window` follows from status and dates, by the guard that also serves the submission itself. */
export const roundView = z.object({
  id,
  slug,
  title: text,
  summary: text,
  guidance: text,
  /** Industries and fields asked for; empty: all. */
  sectors: z.array(z.enum(sectorIds)),
  opensAt: instant,
  closesAt: instant,
  status: z.enum(roundLifecycle.states as [string, ...string[]]),
  window: z.enum(roundWindows),
  demo: z.boolean(),
  announcedAt: instant.nullable(),
  program: z.object({ id, slug: z.string(), title: text, organiser: text }),
  settings: roundSettings,
  /** Scenarios of one body, by the round or else by the programme's rule; null: as many as they like. */
  limitPerBody: z.number().int().nullable(),
  extensions: z.array(z.object({ from: instant, to: instant, reason: z.string(), at: instant })),
  /** Scenarios handed in, those under review and those that passed; for those who manage rounds, else null. */
  counts: z
    .object({ submitted: z.number().int(), inReview: z.number().int(), approved: z.number().int() })
    .nullable(),
  /** `propose`: a signed-in person may begin a scenario now, for a body they belong to. */
  abilities: z.array(z.enum(['edit', 'edit_texts', 'announce', 'extend', 'close', 'propose'])),
});
export type RoundView = z.infer<typeof roundView>;

const guidance = z.object({ zh: z.string().max(10_000), en: z.string().max(10_000) });
const roundFields = z.object({
  slug,
  title: requiredText(80),
  summary: requiredText(300),
  guidance,
  sectors: z.array(z.enum(sectorIds)).max(sectorIds.length),
  opensAt: instant,
  closesAt: instant,
  /** Whose programme it is; the oldest where none is named. */
  programId: id,
  /** Parts that are given replace what stood there; parts that are not given stay. */
  settings: roundSettings.partial(),
});

export const listRounds = endpoint({
  name: 'listRounds',
  method: 'GET',
  path: '/api/rounds',
  summary: 'Calls for scenarios, newest first; who manages them sees drafts too',
  access: 'public',
  cached: true,
  query: pageQuery.extend({
    window: z.enum(roundWindows).optional(),
    /** Address name of a programme. */
    program: z.string().max(60).optional(),
  }),
  response: page(roundView),
});
export const exportRounds = sheetOf('exportRounds', listRounds, {
  summary: 'Calls for scenarios as a workbook under the same filters',
});
export const getRound = endpoint({
  name: 'getRound',
  method: 'GET',
  path: '/api/rounds/:slug',
  summary: 'One call for scenarios',
  access: 'public',
  cached: true,
  params: z.object({ slug: z.string().max(60) }),
  response: roundView,
});
export const createRound = endpoint({
  name: 'createRound',
  method: 'POST',
  path: '/api/rounds',
  summary: 'Create a draft',
  access: 'rounds.manage',
  status: 201,
  idempotent: true,
  body: roundFields.extend({
    guidance: guidance.default({ zh: '', en: '' }),
    sectors: roundFields.shape.sectors.default([]),
    programId: id.optional(),
    settings: roundFields.shape.settings.default({}),
    /** Whose programme it is; used where this round is the first thing of the programme. */
    organiser: requiredText(80).default({ zh: '市主管部门', en: 'Municipal bureau' }),
  }),
  response: roundView,
});
export const updateRound = endpoint({
  name: 'updateRound',
  method: 'PATCH',
  path: '/api/rounds/:id',
  summary: 'Change a draft; of an announced round the texts only',
  access: 'rounds.manage',
  params: idParams,
  body: roundFields.partial(),
  response: roundView,
});
export const announceRound = endpoint({
  name: 'announceRound',
  method: 'POST',
  path: '/api/rounds/:id/announce',
  summary: 'Announce; from then on its dates move later only',
  access: 'rounds.manage',
  params: idParams,
  response: roundView,
});
export const closeRound = endpoint({
  name: 'closeRound',
  method: 'POST',
  path: '/api/rounds/:id/close',
  summary: 'Close the books of a round whose time is over: it cannot be extended any more',
  access: 'rounds.manage',
  params: idParams,
  response: roundView,
});
export const extendRound = endpoint({
  name: 'extendRound',
  method: 'POST',
  path: '/api/rounds/:id/extend',
  summary: 'Move the end later, with a reason; who has a draft in it is told',
  access: 'rounds.manage',
  params: idParams,
  body: z.object({ closesAt: instant, reason: z.string().trim().min(1).max(500) }),
  response: roundView,
});
