import { panelProblemCodes } from '@jiebang/domain/judging/check-panel';
import { countings, tieBreaks } from '@jiebang/domain/judging/formula';
import { MIN_SEATS, panelLifecycle } from '@jiebang/domain/judging/lifecycle';
import { z } from 'zod';
import { revision, rubric } from './challenges.ts';
import { id, idParams, instant, page, pageQuery, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { panelEntry, panelReplacement } from './judging-progress.ts';
import { sheetOf } from './sheet-of.ts';

export const panelStatus = z.enum(panelLifecycle.states as [string, ...string[]]);
const percent = z.number().int().min(0).max(100);
const bilingual = (max: number) =>
  z.object({ zh: z.string().trim().max(max), en: z.string().trim().max(max) });

/** The declared formula, by form only: a draft may not add up yet. What keeps a panel from opening are its `problems`. */
export const contestFormula = z.object({
  machineWeight: percent,
  judgeWeight: percent,
  machineScale: z.object({ from: z.number().min(-1e12).max(1e12), to: z.number().min(-1e12).max(1e12) }),
  counting: z.enum(countings),
  trimWhenAtLeast: z.number().int().min(3).max(99),
  tieBreaks: z.array(z.enum(tieBreaks)).max(tieBreaks.length),
  awards: z.array(z.object({ title: bilingual(40), count: z.number().int().min(1).max(1_000) })).max(12),
});
const seats = z
  .number()
  .int()
  .min(MIN_SEATS)
  .max(21)
  .refine((n) => n % 2 === 1, { message: 'A panel is odd.' });

/** What keeps a panel from opening, at its field: `rubric.bands`, `formula.tieBreaks`, `judges`, `dueAt`, `competition`. */
export const panelProblem = z.object({ code: z.enum(panelProblemCodes), path: z.string(), words: text });
export type PanelProblemView = z.infer<typeof panelProblem>;

/** 评审组, as the bureau lists it. Counts are of assignments that stand (not of those replaced). */
export const panelSummary = z.object({
  id,
  status: panelStatus,
  competition: z.object({ id, slug: z.string(), title: text }),
  /** The challenge that the competition decides. */
  challenge: z.object({ id, code: z.string().nullable(), title: z.string() }).nullable(),
  /** Judges per entry. */
  seats: z.number().int(),
  dueAt: instant,
  /** Open, past its date, and sheets are missing. */
  overdue: z.boolean(),
  entries: z.number().int(),
  sheets: z.object({
    total: z.number().int(),
    /** Handed in, sealed ones among them. */
    submitted: z.number().int(),
    /** Conflicts declared and not replaced yet. */
    conflicts: z.number().int(),
    /** Neither accepted nor declined. */
    undeclared: z.number().int(),
  }),
  /** Every sheet of every entry is in. */
  complete: z.boolean(),
  openedAt: instant.nullable(),
  demo: z.boolean(),
});
export type PanelSummary = z.infer<typeof panelSummary>;

export const panelJudge = z.object({
  id,
  name: z.string(),
  /** Bodies the judge belongs to. */
  organisations: z.array(z.string()),
  /** Seat drawn, from 1; null in the pool, and for all until the panel opens. */
  seat: z.number().int().nullable(),
  /** Assignments that stand on this panel, and how many of them are handed in. */
  assigned: z.number().int(),
  submitted: z.number().int(),
});
export const panelAbilities = ['edit', 'open', 'cancel', 'remind', 'extend', 'add_to_pool'] as const;
export const panelView = panelSummary.extend({
  revision: z.number().int(),
  rubric,
  formula: contestFormula,
  judges: z.array(panelJudge),
  /** In preparation: teams that would be entries now, in no order that means anything. Else empty. */
  candidates: z.array(z.object({ team: z.string(), organisation: z.string().nullable() })),
  /** What keeps it from opening; empty from then on. */
  problems: z.array(panelProblem),
  /** From the opening on: entries × seats. */
  progress: z.array(panelEntry),
  /** Every judge who was replaced, at the opening and since, oldest first. */
  replacements: z.array(panelReplacement),
  /** SM3 of the seed of all draws, fixed at creation; the seed itself once the panel is sealed. */
  seedSm3: z.string(),
  seed: z.string().nullable(),
  cancelReason: z.string().nullable(),
  abilities: z.array(z.enum(panelAbilities)),
});
export type PanelView = z.infer<typeof panelView>;

/** Who could sit on a panel. `barred`: the entries, by team, that this judge may not score, with the ground; the others they may. */
export const panelCandidate = z.object({
  id,
  name: z.string(),
  organisations: z.array(z.string()),
  /** Sheets awaited from this judge now, over all panels. */
  awaited: z.number().int(),
  chosen: z.boolean(),
  /** Belongs to the poster of the challenge: may score none. */
  poster: z.boolean(),
  barred: z.array(
    z.object({ team: z.string(), ground: z.enum(['team_member', 'organisation_member', 'poster_member']) }),
  ),
});

const reason = z.object({ reason: z.string().trim().min(1).max(500) });

export const listPanels = endpoint({
  name: 'listPanels',
  method: 'GET',
  path: '/api/panels',
  summary: 'Panels, newest first',
  access: 'judging.manage',
  query: pageQuery.extend({ status: panelStatus.optional(), competitionId: id.optional() }),
  response: page(panelSummary),
});
export const exportPanels = sheetOf('exportPanels', listPanels, {
  summary: 'Panels as a workbook under the same filters',
});
export const getPanel = endpoint({
  name: 'getPanel',
  method: 'GET',
  path: '/api/panels/:id',
  summary: 'A panel: in preparation what is missing, then who sits where and how far the sheets are',
  access: 'judging.manage',
  params: idParams,
  response: panelView,
});
export const exportPanelJudges = sheetOf('exportPanelJudges', getPanel, {
  path: '/api/panels/:id/judges.xlsx',
  summary: 'The pool and the seats of a panel, with how far the sheets are, as a workbook',
});
export const createPanel = endpoint({
  name: 'createPanel',
  method: 'POST',
  path: '/api/competitions/:id/panel',
  summary: 'Begin the panel of a competition; rubric from its challenge where it has one, formula 60/40',
  access: 'judging.manage',
  status: 201,
  idempotent: true,
  params: idParams,
  body: z.object({
    /** Two weeks from now unless told. */
    dueAt: instant.optional(),
    seats: seats.default(MIN_SEATS),
  }),
  response: panelView,
});
export const updatePanel = endpoint({
  name: 'updatePanel',
  method: 'PATCH',
  path: '/api/panels/:id',
  summary: 'Change a panel in preparation; `revision` as it was read, else `conflict`',
  access: 'judging.manage',
  params: idParams,
  body: z.object({
    revision,
    rubric: rubric.optional(),
    formula: contestFormula.optional(),
    seats: seats.optional(),
    dueAt: instant.optional(),
    /** Everybody chosen, at least as many as seats: the draw seats some, the others are the pool. */
    judgeIds: z.array(id).max(100).optional(),
  }),
  response: panelView,
});
export const listPanelCandidates = endpoint({
  name: 'listPanelCandidates',
  method: 'GET',
  path: '/api/panels/:id/candidates',
  summary: 'Who may sit on the panel, with the entries that each may not score',
  access: 'judging.manage',
  params: idParams,
  response: z.object({ items: z.array(panelCandidate) }),
});
export const openPanel = endpoint({
  name: 'openPanel',
  method: 'POST',
  path: '/api/panels/:id/open',
  summary: 'Freeze rubric and formula, number the entries, draw the seats and tell the judges',
  access: 'judging.manage',
  params: idParams,
  body: z.object({ revision }),
  response: panelView,
});
export const addToPool = endpoint({
  name: 'addToPool',
  method: 'POST',
  path: '/api/panels/:id/pool',
  summary: 'Add judges to the pool of an open panel, when it has run out; nobody is taken out',
  access: 'judging.manage',
  params: idParams,
  body: reason.extend({ judgeIds: z.array(id).min(1).max(50) }),
  response: panelView,
});
export const extendPanel = endpoint({
  name: 'extendPanel',
  method: 'POST',
  path: '/api/panels/:id/extend',
  summary: 'Move the date by which sheets are due, later only; judges who still owe one are told',
  access: 'judging.manage',
  params: idParams,
  body: reason.extend({ dueAt: instant }),
  response: panelView,
});
export const remindJudges = endpoint({
  name: 'remindJudges',
  method: 'POST',
  path: '/api/panels/:id/remind',
  summary: 'Remind every judge who still owes a declaration or a sheet, at most once an hour',
  access: 'judging.manage',
  params: idParams,
  response: z.object({ reminded: z.number().int() }),
});
export const cancelPanel = endpoint({
  name: 'cancelPanel',
  method: 'POST',
  path: '/api/panels/:id/cancel',
  summary: 'Cancel a panel, with a reason; its judges are told, another one may be begun',
  access: 'judging.manage',
  params: idParams,
  body: reason,
  response: panelView,
});
