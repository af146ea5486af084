import { publicationProblemCodes } from '@jiebang/domain/lists/check-publication';
import { listLifecycle } from '@jiebang/domain/lists/lifecycle';
import { z } from 'zod';
import { challengeSummary, challengeView, poster, revision } from './challenges.ts';
import { exportQuery, id, idParams, instant, page, pageQuery, raw, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { corrected, listAct, preparedAct } from './list-acts.ts';
import { sheetOf } from './sheet-of.ts';

const status = z.enum(listLifecycle.states as [string, ...string[]]);

/** What keeps a list from publication; `challenge` counts from 0, null where the list itself is meant. */
export const publicationProblem = z.object({
  code: z.enum(publicationProblemCodes),
  challenge: z.number().int().nullable(),
  /** The field it stands at: `deadlineAt`, `challenges.2.rubric.bands`. */
  path: z.string(),
  /** The problem as a sentence that says where. */
  words: text,
});
export type PublicationProblemView = z.infer<typeof publicationProblem>;

/** 榜单 in a list; its page is `/lists/<id>`. Counts are of what the reader may know of. */
export const listSummary = z.object({
  id,
  /** The running number of the programme's lists. */
  number: z.number().int(),
  /** The number as the document says it (发文字号): of a published list frozen, before that as the settings make it now. */
  numberWords: text,
  title: z.string(),
  titleEn: z.string(),
  status,
  organiser: text,
  deadlineAt: instant.nullable(),
  publishedAt: instant.nullable(),
  /** SM3 of the published document (`getListDocument`). */
  contentSm3: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  demo: z.boolean(),
  challenges: z.number().int(),
  accepting: z.number().int(),
});
/** `extend` and `withdraw`: such an act may be prepared now. */
export const listAbilities = [
  'prepare_act',
  'edit',
  'make_ready',
  'send_back',
  'publish',
  'schedule',
  'unschedule',
  'discard',
  'extend',
  'withdraw',
] as const;

/** What the bureau works with; null to everybody else. */
export const listSetup = z.object({
  revision: z.number().int(),
  preparedBy: z.string(),
  /** Everybody who wrote on it: none of them may publish it. */
  editors: z.array(z.string()),
  readyAt: instant.nullable(),
  publishedBy: z.string().nullable(),
  /** The instant at which the clock publishes it, and who gave it. */
  scheduled: z.object({ at: instant, by: z.string() }).nullable(),
  /** Why it did not go out at the instant that was given. */
  scheduleFailure: z.object({ planned: instant, at: instant, words: z.array(text) }).nullable(),
  /** Why it came back, while it is in preparation again. */
  sentBack: z.object({ reason: z.string(), at: instant, by: z.string() }).nullable(),
  /** The reader wrote on it, so somebody else has to publish it. */
  ownWork: z.boolean(),
  problems: z.array(publicationProblem),
  challenges: z.array(challengeView),
  /** Acts on the published list that wait for a second person or were decided, newest first. */
  preparedActs: z.array(preparedAct),
});
export const listView = listSummary.omit({ challenges: true }).extend({
  preamble: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  challenges: z.array(challengeSummary),
  acts: z.array(listAct),
  /** The preamble as it reads with the errata on it; empty without any. */
  corrected: z.array(corrected),
  setup: listSetup.nullable(),
  abilities: z.array(z.enum(listAbilities)),
});
export type ListView = z.infer<typeof listView>;

export const candidate = z.object({
  scenarioId: id,
  code: z.string().nullable(),
  title: z.string(),
  mode: challengeSummary.shape.mode,
  industry: challengeSummary.shape.industry,
  field: challengeSummary.shape.field,
  openness: challengeSummary.shape.openness,
  budgetFen: z.number().int().nullable(),
  indicators: z.number().int(),
  approvedAt: instant.nullable(),
  poster,
});

const reason = z.object({ reason: z.string().trim().min(1).max(500) });
const texts = z.object({
  title: z.string().trim().min(1).max(120),
  titleEn: z.string().trim().max(240),
  preamble: z.string().max(5_000),
});

export const listLists = endpoint({
  name: 'listLists',
  method: 'GET',
  path: '/api/lists',
  summary: 'Published lists, newest first; who prepares lists sees all',
  access: 'public',
  cached: true,
  query: pageQuery.extend({
    status: status.optional(),
    /** Address name of a programme. */
    program: z.string().max(60).optional(),
  }),
  response: page(listSummary),
});
export const exportLists = sheetOf('exportLists', listLists, {
  summary: 'Lists as a workbook under the same filters',
});
export const getList = endpoint({
  name: 'getList',
  method: 'GET',
  path: '/api/lists/:id',
  summary: 'A list with its challenges and what was done to it; for who prepares it what is missing',
  access: 'public',
  cached: true,
  params: idParams,
  response: listView,
});
export const exportListChallenges = sheetOf('exportListChallenges', getList, {
  path: '/api/lists/:id/challenges.xlsx',
  summary: 'The challenges of a list, in its order, as a workbook',
});
export const getListDocument = endpoint({
  name: 'getListDocument',
  method: 'GET',
  path: '/api/lists/:id/document',
  summary: 'The published list as the canonical JSON that was hashed: its SM3 is `contentSm3`',
  access: 'public',
  params: idParams,
  response: raw,
  produces: 'application/json',
});
export const exportList = endpoint({
  name: 'exportList',
  method: 'GET',
  path: '/api/lists/:id/export',
  summary:
    'The published list as an official document (GB/T 9704), pdf or docx, with hash and check code; of one in preparation, for who prepares it, the draft, marked so on every page',
  access: 'public',
  params: idParams,
  query: exportQuery,
  response: raw,
  produces: 'application/pdf',
});
/** Open data: what a visitor may know of every published list, newest first. A file in the sense of DCAT. */
export const getOpenLists = endpoint({
  name: 'getOpenLists',
  method: 'GET',
  path: '/api/open/lists.json',
  summary: 'All published lists as open data, with the hash of each and the acts on it; with ETag',
  access: 'public',
  response: raw,
  produces: 'application/json',
});
export const getListFeed = endpoint({
  name: 'getListFeed',
  method: 'GET',
  path: '/api/lists.atom',
  summary: 'Atom feed of published lists',
  access: 'public',
  response: raw,
  produces: 'application/atom+xml',
});
export const createList = endpoint({
  name: 'createList',
  method: 'POST',
  path: '/api/lists',
  summary: 'Begin a list; its number is the next of the programme',
  access: 'lists.prepare',
  status: 201,
  idempotent: true,
  body: texts.extend({
    titleEn: texts.shape.titleEn.default(''),
    preamble: texts.shape.preamble.default(''),
    /** Whose programme it is; the oldest where none is named. */
    programId: id.optional(),
  }),
  response: listView,
});
export const updateList = endpoint({
  name: 'updateList',
  method: 'PATCH',
  path: '/api/lists/:id',
  summary: 'Change texts, contact or deadline in preparation; `revision` as it was read, else `conflict`',
  access: 'lists.prepare',
  params: idParams,
  body: texts.partial().extend({
    revision,
    deadlineAt: instant.nullable().optional(),
    contactName: z.string().trim().max(60).optional(),
    contactPhone: z.string().trim().max(40).optional(),
  }),
  response: listView,
});
export const listCandidates = endpoint({
  name: 'listCandidates',
  method: 'GET',
  path: '/api/lists/candidates',
  summary: 'Approved scenarios that stand on no list',
  access: 'lists.prepare',
  query: pageQuery.extend({ q: z.string().trim().max(100).optional() }),
  response: page(candidate),
});
export const exportCandidates = sheetOf('exportCandidates', listCandidates, {
  summary: 'Approved scenarios that stand on no list, as a workbook under the same filters',
});
export const addChallenge = endpoint({
  name: 'addChallenge',
  method: 'POST',
  path: '/api/lists/:id/challenges',
  summary: 'Put an approved scenario on a list in preparation, as it may be shown',
  access: 'lists.prepare',
  status: 201,
  idempotent: true,
  params: idParams,
  body: z.object({ scenarioId: id }),
  response: listView,
});
export const orderChallenges = endpoint({
  name: 'orderChallenges',
  method: 'PUT',
  path: '/api/lists/:id/order',
  summary: 'Order the challenges; all of them are named, or somebody added one meanwhile (`conflict`)',
  access: 'lists.prepare',
  params: idParams,
  body: z.object({ ids: z.array(id).max(500) }),
  response: listView,
});
export const checkList = endpoint({
  name: 'checkList',
  method: 'GET',
  path: '/api/lists/:id/problems',
  summary: 'What keeps a list from publication now, in words that say where',
  access: 'lists.prepare',
  params: idParams,
  response: z.object({ items: z.array(publicationProblem) }),
});
export const makeListReady = endpoint({
  name: 'makeListReady',
  method: 'POST',
  path: '/api/lists/:id/ready',
  summary: 'Hand a list to a second person for publication; refused while something is missing',
  access: 'lists.prepare',
  params: idParams,
  response: listView,
});
export const sendListBack = endpoint({
  name: 'sendListBack',
  method: 'POST',
  path: '/api/lists/:id/send-back',
  summary: 'Send a list that awaits publication back into preparation, with a reason',
  access: 'lists.publish',
  params: idParams,
  body: reason,
  response: listView,
});
export const publishList = endpoint({
  name: 'publishList',
  method: 'POST',
  path: '/api/lists/:id/publish',
  summary: 'Publish as one act what was read at `revision`; nobody who wrote on the list may',
  access: 'lists.publish',
  params: idParams,
  body: z.object({ revision }),
  response: listView,
});
export const scheduleList = endpoint({
  name: 'scheduleList',
  method: 'PUT',
  path: '/api/lists/:id/schedule',
  summary:
    'Have the clock publish, at this instant, what was read at `revision`; every check runs again then',
  access: 'lists.publish',
  params: idParams,
  body: z.object({ revision, publishAt: instant }),
  response: listView,
});
export const unscheduleList = endpoint({
  name: 'unscheduleList',
  method: 'DELETE',
  path: '/api/lists/:id/schedule',
  summary: 'Take the instant of publication back, as long as it has not gone out',
  access: 'lists.publish',
  params: idParams,
  response: listView,
});
export const discardList = endpoint({
  name: 'discardList',
  method: 'POST',
  path: '/api/lists/:id/discard',
  summary: 'Give up a list in preparation, with a reason; nothing of it was ever out',
  access: 'lists.publish',
  params: idParams,
  body: reason,
  response: listView,
});
