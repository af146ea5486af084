import { challengeLifecycle, challengeStages, listLifecycle } from '@jiebang/domain/lists/lifecycle';
import { organisationTypeIds } from '@jiebang/domain/organisations/lifecycle';
import { fields, industries } from '@jiebang/domain/programs/sectors';
import { LIMITS, modes, openness } from '@jiebang/domain/scenarios/content';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { corrected, listAct } from './list-acts.ts';
import { scenarioContent } from './scenario-content.ts';
import { sheetOf } from './sheet-of.ts';

const status = z.enum(challengeLifecycle.states as [string, ...string[]]);
/** Revision as it was read: a save names what it changes. */
export const revision = z.number().int().min(0).max(2_147_483_647);
const score = z.number().min(0).max(100).multipleOf(0.01);

/** How a challenge is judged, by form only: a draft may not add up yet. What keeps it from publication is told by `checkList`. */
export const rubric = z.object({
  criteria: z
    .array(z.object({ title: z.string().trim().max(80), weight: z.number().int().min(0).max(100) }))
    .max(20),
  bands: z.array(z.object({ title: z.string().trim().max(40), from: score, to: score })).max(12),
  machineWeight: z.number().int().min(0).max(100),
});

/** The text as a list shows it: neither what is for the reviewers alone nor what the public text was made from. */
export const challengeContent = scenarioContent.omit({
  risk: true,
  publicSummary: true,
  extra: true,
  notes: true,
  source: true,
});

export const poster = z.object({
  id,
  name: z.string(),
  nameEn: z.string(),
  type: z.enum(organisationTypeIds),
});

/** 榜题 on a card. `code` and `stage` are null until it is published; its page is `/challenges/<code>`. */
export const challengeSummary = z.object({
  id,
  code: z.string().nullable(),
  position: z.number().int(),
  title: z.string(),
  mode: z.enum(modes),
  industry: z.enum(industries).nullable(),
  field: z.enum(fields).nullable(),
  openness: z.enum(openness),
  goal: z.string(),
  budgetFen: z.number().int().nullable(),
  prizeTotalFen: z.number().int().nullable(),
  neededBy: z.string().nullable(),
  poster,
  status,
  /** Status and deadline together, at the server's time; labels are `challengeStageLabels`. */
  stage: z.enum(challengeStages).nullable(),
  deadlineAt: instant.nullable(),
  publishedAt: instant.nullable(),
  demo: z.boolean(),
  list: z.object({
    id,
    number: z.number().int(),
    /** As the list was published; null before. */
    numberWords: text.nullable(),
    title: z.string(),
    titleEn: z.string(),
  }),
});
export type ChallengeSummary = z.infer<typeof challengeSummary>;

export const invitee = z.object({ id, name: z.string() });

/** What the bureau works with before publication. */
export const challengeSetup = z.object({
  revision: z.number().int(),
  scenario: z.object({ id, code: z.string().nullable() }),
  /** Bodies that a directed challenge is addressed to. */
  invitees: z.array(invitee),
});
/** `withdraw`: that act may be prepared now. */
export const challengeAbilities = ['edit', 'remove', 'invite', 'withdraw'] as const;
export const challengeView = challengeSummary.extend({
  content: challengeContent,
  rubric: rubric.nullable(),
  list: challengeSummary.shape.list.extend({
    status: z.enum(listLifecycle.states as [string, ...string[]]),
    /** SM3 of the published document (`getListDocument`), in which a challenge that is not directed stands. */
    contentSm3: z.string().nullable(),
  }),
  /** 擂台赛: the competition that decides it, once it is public. */
  competition: z.object({ slug: z.string(), title: text }).nullable(),
  acts: z.array(listAct),
  /** Texts as they read with the errata on them; `content` is and stays what was published. */
  corrected: z.array(corrected),
  /** May a proposal be handed in now? The guard that also serves the submission. */
  accepting: z.boolean(),
  setup: challengeSetup.nullable(),
  abilities: z.array(z.enum(challengeAbilities)),
});
export type ChallengeView = z.infer<typeof challengeView>;

/** A stretch of a text to be marked, `[from, to)` in UTF-16 units: never HTML. */
export const range = z.tuple([z.number().int(), z.number().int()]);
export const excerptFields = [
  'goal',
  'background',
  'difficulties',
  'research',
  'significance',
  'requirements',
] as const;
export const challengeHit = challengeSummary.extend({
  /** Where the title holds the words. */
  titleRanges: z.array(range),
  /** The place of the text that holds them first, or the beginning of the goal. */
  excerpt: z.object({ field: z.enum(excerptFields), text: z.string(), ranges: z.array(range) }),
});

const counts = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const searchChallenges = endpoint({
  name: 'searchChallenges',
  method: 'GET',
  path: '/api/challenges',
  summary: 'Published challenges by words, mode, sector and stage; titles first, then newest first',
  access: 'public',
  cached: true,
  query: pageQuery.extend({
    q: z.string().trim().max(100).optional(),
    mode: z.enum(modes).optional(),
    industry: z.enum(industries).optional(),
    field: z.enum(fields).optional(),
    stage: z.enum(challengeStages).optional(),
    list: id.optional(),
    /** Address name of a programme. */
    program: z.string().max(60).optional(),
  }),
  response: page(challengeHit).extend({
    /** All that fit, on whatever page. */
    total: z.number().int(),
    /** How many fit the words, by each property, whatever is chosen of the others. */
    facets: z.object({ mode: counts, industry: counts, field: counts, stage: counts }),
  }),
});
export const exportChallenges = sheetOf('exportChallenges', searchChallenges, {
  summary: 'Published challenges as a workbook under the same filters',
});
export const getChallenge = endpoint({
  name: 'getChallenge',
  method: 'GET',
  path: '/api/challenges/:code',
  summary: 'A published challenge: text, indicators, rubric, resources, deadline, list',
  access: 'public',
  cached: true,
  params: z.object({ code: z.string().max(40) }),
  response: challengeView,
});
export const updateChallenge = endpoint({
  name: 'updateChallenge',
  method: 'PATCH',
  path: '/api/challenges/:id',
  summary: 'Change title or rubric on a list in preparation; `revision` as it was read, else `conflict`',
  access: 'lists.prepare',
  params: idParams,
  body: z.object({
    revision,
    title: z.string().trim().min(1).max(LIMITS.title).optional(),
    rubric: rubric.optional(),
  }),
  response: challengeView,
});
export const removeChallenge = endpoint({
  name: 'removeChallenge',
  method: 'DELETE',
  path: '/api/challenges/:id',
  summary: 'Take a challenge off a list in preparation; its scenario is free for another list',
  access: 'lists.prepare',
  params: idParams,
  response: z.object({ ok: z.literal(true) }),
});
export const inviteSolvers = endpoint({
  name: 'inviteSolvers',
  method: 'PUT',
  path: '/api/challenges/:id/invitees',
  summary:
    'Name the bodies that a directed challenge is for; once it is open, more may be added, none taken out',
  access: 'lists.prepare',
  params: idParams,
  body: z.object({ organisationIds: z.array(id).max(50) }),
  response: challengeView,
});
