import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { ListActDetail } from '@jiebang/domain/lists/errata';
import {
  challengeLifecycle,
  listActKinds,
  listLifecycle,
  preparedActLifecycle,
} from '@jiebang/domain/lists/lifecycle';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import type { ScheduleFailure } from '@jiebang/domain/lists/schedule';
import { modes } from '@jiebang/domain/scenarios/content';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, createdAt, key, oneOf, scenarioContent } from './columns.ts';
import { users } from './identity.ts';
import { organisations } from './organisations.ts';
import { programs } from './programs.ts';
import { scenarios } from './scenarios.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** 榜单: a numbered batch, published as one act by another person than who prepared it. */
export const challengeLists = pgTable(
  'challenge_lists',
  {
    id: key(),
    programId: uuid('program_id')
      .notNull()
      .references(() => programs.id),
    /** 第N号. */
    number: integer('number').notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en').notNull().default(''),
    preamble: text('preamble').notNull().default(''),
    status: text('status').notNull().default('draft'),
    revision: integer('revision').notNull().default(1),
    /** The one deadline for proposals on every challenge of the list. */
    deadlineAt: at('deadline_at'),
    /** Who answers questions: the public contact of challenges whose poster is not to be called. */
    contactName: text('contact_name').notNull().default(''),
    contactPhone: text('contact_phone').notNull().default(''),
    demo: boolean('demo').notNull().default(false),
    preparedBy: uuid('prepared_by')
      .notNull()
      .references(() => users.id),
    /** Everybody who wrote on it, the preparer among them: none of them may publish. */
    editors: uuid('editors').array().notNull().default(sql`'{}'`),
    readyAt: at('ready_at'),
    /** The instant at which the clock publishes it (定时发布), and the second person who gave it. */
    publishAt: at('publish_at'),
    scheduledBy: uuid('scheduled_by').references(() => users.id),
    /** Why the clock could not publish it, until it is scheduled again, sent back or published. */
    scheduleFailure: jsonb('schedule_failure').$type<ScheduleFailure>(),
    publishedBy: uuid('published_by').references(() => users.id),
    publishedAt: at('published_at'),
    /** Number and issuing body in the words of its publication; settings that change later leave them. */
    numberWords: jsonb('number_words').$type<Text>(),
    issuer: jsonb('issuer').$type<Text>(),
    /** Canonical JSON of everything that was published, kept as the bytes that were hashed. Directed challenges are not in it. */
    document: text('document'),
    /** SM3 of `document`; on page, document and API. */
    contentSm3: text('content_sm3'),
    withdrawnReason: text('withdrawn_reason'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('challenge_lists_number').on(t.programId, t.number),
    index('challenge_lists_prepared_by').on(t.preparedBy),
    index('challenge_lists_published_by').on(t.publishedBy),
    index('challenge_lists_scheduled_by').on(t.scheduledBy),
    index('challenge_lists_due').on(t.publishAt).where(sql`${t.publishAt} is not null`),
    index('challenge_lists_public').on(t.status, t.publishedAt),
    index('challenge_lists_content_sm3').on(t.contentSm3),
    oneOf('challenge_lists_status', t.status, listLifecycle.states),
    check(
      'challenge_lists_two_persons',
      sql`${t.publishedBy} is null or (${t.publishedBy} <> ${t.preparedBy} and ${t.publishedBy} <> all(${t.editors}))`,
    ),
    check(
      'challenge_lists_scheduled',
      sql`(${t.publishAt} is null) = (${t.scheduledBy} is null) and (${t.publishAt} is null or (${t.status} = 'ready' and ${t.scheduledBy} <> ${t.preparedBy} and ${t.scheduledBy} <> all(${t.editors})))`,
    ),
    check(
      'challenge_lists_published',
      sql`${t.status} <> 'published' or (${t.publishedBy} is not null and ${t.publishedAt} is not null and ${t.contentSm3} is not null and ${t.deadlineAt} is not null)`,
    ),
  ],
);

/**
 * 榜题. `content` is the scenario as this list shows it (of a desensitised one the reduced text); from publication on a
 * trigger (`refuse_frozen_text`) keeps it, title, rubric and position as they were published.
 */
export const challenges = pgTable(
  'challenges',
  {
    id: key(),
    listId: uuid('list_id')
      .notNull()
      .references(() => challengeLists.id),
    scenarioId: uuid('scenario_id')
      .notNull()
      .references(() => scenarios.id),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    position: integer('position').notNull(),
    /** Number for people, given at publication: `JB-2026-1-03`. */
    code: text('code'),
    status: text('status').notNull().default('prepared'),
    revision: integer('revision').notNull().default(1),
    content: scenarioContent('content').notNull(),
    title: text('title').notNull().generatedAlwaysAs(sql`coalesce(content ->> 'title', '')`),
    mode: text('mode').notNull().generatedAlwaysAs(sql`content ->> 'mode'`),
    industry: text('industry').generatedAlwaysAs(sql`content ->> 'industry'`),
    field: text('field').generatedAlwaysAs(sql`content ->> 'field'`),
    /** Asked of every challenge that a page finds: its text need not be unpacked for it. */
    openness: text('openness').notNull().generatedAlwaysAs(sql`content ->> 'openness'`),
    rubric: jsonb('rubric').$type<Rubric>(),
    /** Set at publication from the list; only ever later. */
    deadlineAt: at('deadline_at'),
    publishedAt: at('published_at'),
    /**
     * Words of the title and of the text as jieba cuts them: first every character and every latin word in their order
     * (a phrase of them is an exact match), then the longer words (search mode).
     */
    titleWords: text('title_words').notNull().default(''),
    searchWords: text('search_words').notNull().default(''),
    search: tsvector('search').generatedAlwaysAs(
      sql`setweight(to_tsvector('simple', title_words), 'A') || setweight(to_tsvector('simple', search_words), 'C')`,
    ),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('challenges_position').on(t.listId, t.position),
    // A scenario stands on one list; one that was withdrawn from a list may come on another.
    uniqueIndex('challenges_scenario').on(t.scenarioId).where(sql`${t.status} <> 'withdrawn'`),
    uniqueIndex('challenges_code').on(t.code),
    index('challenges_organisation').on(t.organisationId),
    index('challenges_open').on(t.status, t.deadlineAt),
    index('challenges_search').using('gin', t.search),
    oneOf('challenges_status', t.status, challengeLifecycle.states),
    oneOf('challenges_mode', t.mode, modes),
    check(
      'challenges_published',
      sql`${t.status} in ('prepared', 'withdrawn') or (${t.code} is not null and ${t.deadlineAt} is not null and ${t.publishedAt} is not null and ${t.rubric} is not null)`,
    ),
  ],
);

/** What was done to a list after its publication, as its page tells it. Rows are never changed. */
export const listActs = pgTable(
  'list_acts',
  {
    id: key(),
    listId: uuid('list_id')
      .notNull()
      .references(() => challengeLists.id),
    /** Null: the list as a whole. */
    challengeId: uuid('challenge_id').references(() => challenges.id),
    kind: text('kind').notNull(),
    reason: text('reason').notNull(),
    fromAt: at('from_at'),
    toAt: at('to_at'),
    by: uuid('by')
      .notNull()
      .references(() => users.id),
    at: at('at').notNull(),
    /** Done by one person, as extensions and withdrawals once were; nothing writes it any more. */
    byOnePerson: boolean('by_one_person').notNull().default(false),
    /** Of an erratum the excerpt and what replaces it, of a clarification its words. */
    detail: jsonb('detail').$type<ListActDetail>(),
    /** Place in its chain, from 1; acts of before the chain have none. */
    number: integer('number'),
    /** The list, or the directed challenge: a chain of its own, so that no gap among the public acts tells of it. */
    chainId: uuid('chain_id'),
    /** What the hash is of, as its canonical JSON has it; it names the hash before it. */
    document: jsonb('document').$type<Record<string, unknown>>(),
    /** Of the act before; of the first act the `content_sm3` of the list. */
    prevSm3: text('prev_sm3'),
    sm3: text('sm3'),
  },
  (t) => [
    index('list_acts_list').on(t.listId),
    index('list_acts_challenge').on(t.challengeId),
    index('list_acts_by').on(t.by),
    oneOf('list_acts_kind', t.kind, listActKinds),
    check('list_acts_reason', sql`length(trim(${t.reason})) > 0`),
    check(
      'list_acts_later',
      sql`case when ${t.kind} = 'extend' then coalesce(${t.toAt} > ${t.fromAt}, false)
               when ${t.kind} = 'resume' and ${t.toAt} is not null then coalesce(${t.toAt} > ${t.fromAt}, false)
               else ${t.fromAt} is null and ${t.toAt} is null end`,
    ),
    check('list_acts_detail', sql`(${t.kind} in ('erratum', 'clarification')) = (${t.detail} is not null)`),
    check(
      'list_acts_suspension_of_challenge',
      sql`${t.kind} not in ('suspend', 'resume') or ${t.challengeId} is not null`,
    ),
    uniqueIndex('list_acts_chain').on(t.chainId, t.number),
    check(
      'list_acts_chained',
      sql`num_nulls(${t.number}, ${t.chainId}, ${t.document}, ${t.prevSm3}, ${t.sm3}) in (0, 5)`,
    ),
  ],
);

/** An act on a published list that waits for a second person, and what became of it. */
export const preparedListActs = pgTable(
  'prepared_list_acts',
  {
    id: key(),
    listId: uuid('list_id')
      .notNull()
      .references(() => challengeLists.id),
    challengeId: uuid('challenge_id').references(() => challenges.id),
    kind: text('kind').notNull(),
    reason: text('reason').notNull(),
    detail: jsonb('detail').$type<ListActDetail>(),
    /** The later deadline of an extension, or with which a challenge resumes. */
    toAt: at('to_at'),
    status: text('status').notNull().default('prepared'),
    preparedBy: uuid('prepared_by')
      .notNull()
      .references(() => users.id),
    preparedAt: at('prepared_at').notNull(),
    decidedBy: uuid('decided_by').references(() => users.id),
    decidedAt: at('decided_at'),
    /** Why it was refused, for who prepared it. */
    refusal: text('refusal'),
    /** What came of it. */
    actId: uuid('act_id').references(() => listActs.id),
  },
  (t) => [
    index('prepared_list_acts_list').on(t.listId),
    index('prepared_list_acts_challenge').on(t.challengeId),
    index('prepared_list_acts_prepared_by').on(t.preparedBy),
    index('prepared_list_acts_decided_by').on(t.decidedBy),
    uniqueIndex('prepared_list_acts_act').on(t.actId),
    oneOf('prepared_list_acts_kind', t.kind, listActKinds),
    oneOf('prepared_list_acts_status', t.status, preparedActLifecycle.states),
    check('prepared_list_acts_reason', sql`length(trim(${t.reason})) > 0`),
    check('prepared_list_acts_two_persons', sql`${t.decidedBy} <> ${t.preparedBy}`),
    check(
      'prepared_list_acts_detail',
      sql`(${t.kind} in ('erratum', 'clarification')) = (${t.detail} is not null)`,
    ),
    check(
      'prepared_list_acts_on_what',
      sql`case when ${t.kind} in ('withdraw_challenge', 'suspend', 'resume') then ${t.challengeId} is not null
               when ${t.kind} in ('extend', 'withdraw') then ${t.challengeId} is null else true end`,
    ),
    check(
      'prepared_list_acts_to_at',
      sql`case ${t.kind} when 'extend' then ${t.toAt} is not null when 'resume' then true else ${t.toAt} is null end`,
    ),
    check(
      'prepared_list_acts_decided',
      sql`(${t.status} in ('approved', 'refused')) = (${t.decidedBy} is not null)
        and num_nulls(${t.decidedBy}, ${t.decidedAt}) in (0, 2)
        and (${t.status} = 'approved') = (${t.actId} is not null)
        and (${t.status} = 'refused') = (${t.refusal} is not null)`,
    ),
  ],
);

/** Bodies that a directed challenge is addressed to; nobody else outside poster and bureau knows that it exists. */
export const challengeInvitees = pgTable(
  'challenge_invitees',
  {
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    invitedBy: uuid('invited_by')
      .notNull()
      .references(() => users.id),
    invitedAt: at('invited_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.challengeId, t.organisationId] }),
    index('challenge_invitees_organisation').on(t.organisationId),
    index('challenge_invitees_invited_by').on(t.invitedBy),
  ],
);
