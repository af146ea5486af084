import { createHash, randomUUID } from 'node:crypto';
import { users } from '@jiebang/db/schema/identity';
import { challengeInvitees, challengeLists, challenges } from '@jiebang/db/schema/lists';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { auditEvents } from '@jiebang/db/schema/platform';
import { rounds, scenarios } from '@jiebang/db/schema/scenarios';
import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import {
  emptyScenario,
  type Mode,
  type Openness,
  type ScenarioContent,
} from '@jiebang/domain/scenarios/content';
import { sql } from 'drizzle-orm';
import { ensureProgram } from '../src/features/programs/public.ts';
import type { UserActor } from '../src/platform/actor.ts';
import type { Ctx } from '../src/platform/context.ts';
import type { TestApp } from './harness.ts';

const DAY_MS = 86_400_000;
let serial = 0;

export type Person = Ctx & { actor: UserActor };

/** A person without a browser: races are run against the use cases themselves. */
export async function buildPerson(t: TestApp): Promise<Person> {
  const email = `p-${randomUUID()}@people.example`;
  const name = '示例人员';
  const [row] = await t.services.db.insert(users).values({ email, name }).returning({ id: users.id });
  const none = { roles: [], capabilities: [], scopes: null, demo: false, emailVerified: true };
  const actor: UserActor = { kind: 'user', userId: row?.id as string, name, email, ...none };
  return { actor, requestId: 'test', log: t.services.log, services: t.services };
}

/** A registered body with the given members; the first is its owner unless told otherwise. */
export async function buildOrganisation(
  t: TestApp,
  members: { userId: string; role?: MemberRole }[],
  name = `示例单位${++serial}`,
): Promise<string> {
  const { db } = t.services;
  const [row] = await db
    .insert(organisations)
    .values({
      kind: 'foreign',
      name,
      type: 'enterprise',
      registrationNumber: `X${randomUUID()}`,
      country: 'DE',
    })
    .returning({ id: organisations.id });
  const organisationId = row?.id as string;
  await db.insert(memberships).values(
    members.map(({ userId, role }, i) => ({
      organisationId,
      userId,
      role: role ?? (i === 0 ? 'owner' : 'member'),
    })),
  );
  return organisationId;
}

export const challengeContent: ScenarioContent = {
  ...emptyScenario,
  title: '产线缺陷检测（示例）',
  industry: 'steel',
  background: '背景',
  goal: '目标',
  research: '研究内容',
  risk: 'low',
  ip: 'shared',
  budgetFen: 0,
  consortium: true,
  contactName: '示例',
  contactPhone: '025-12345678',
  indicators: [
    {
      name: '准确率',
      comparator: '>=',
      target: '95',
      unit: '%',
      testMethod: '第三方测试',
      weight: 60,
      gate: true,
    },
    {
      name: '时延',
      comparator: '<=',
      target: '100',
      unit: 'ms',
      testMethod: '现场测试',
      weight: 40,
      gate: false,
    },
  ],
};

const rubric = {
  criteria: [{ title: '技术', weight: 100 }],
  bands: [{ title: '全部', from: 0, to: 100 }],
  machineWeight: 0,
};

export type Challenge = {
  challengeId: string;
  listId: string;
  posterId: string;
  code: string;
  deadlineAt: Date;
};

type Given = {
  posterId?: string;
  mode?: Mode;
  openness?: Openness;
  deadlineAt?: Date;
  /** Bodies that a directed challenge is addressed to. */
  invited?: string[];
  content?: Partial<ScenarioContent>;
};

/** A challenge on a published list, open for proposals for ten days; `posterId` as given, or a body of its own. */
export async function buildChallenge(t: TestApp, given: Given = {}): Promise<Challenge> {
  const { db, clock } = t.services;
  const now = clock.now();
  const enterprise = await buildUserId(t);
  const posterId = given.posterId ?? (await buildOrganisation(t, [{ userId: enterprise }]));
  const deadlineAt = given.deadlineAt ?? new Date(now.getTime() + 10 * DAY_MS);
  const content: ScenarioContent = {
    ...challengeContent,
    mode: given.mode ?? 'key_task',
    openness: given.openness ?? 'public',
    ...given.content,
  };
  const programId = await ensureProgram(db, { zh: '主办', en: 'Bureau' });
  const scenarioId = await insertScenario(t, { programId, posterId, content, enterprise });
  const list = await insertList(t, { programId, deadlineAt, now });
  const [row] = await db
    .insert(challenges)
    .values({
      listId: list.id,
      scenarioId,
      organisationId: posterId,
      position: 1,
      code: list.firstCode,
      status: 'open',
      content,
      rubric,
      deadlineAt,
      publishedAt: now,
    })
    .returning({ id: challenges.id });
  const challengeId = row?.id as string;
  for (const organisationId of given.invited ?? [])
    await db
      .insert(challengeInvitees)
      .values({ challengeId, organisationId, invitedBy: list.publisher, invitedAt: now });
  return { challengeId, listId: list.id, posterId, code: list.firstCode, deadlineAt };
}

const buildUserId = async (t: TestApp) => (await buildPerson(t)).actor.userId;

type Behind = { programId: string; posterId: string; content: ScenarioContent; enterprise: string };

/** The scenario behind it, which has come to its end on the list. */
async function insertScenario(t: TestApp, { programId, posterId, content, enterprise }: Behind) {
  const { db, clock } = t.services;
  const now = clock.now().getTime();
  const both = { zh: '征集（示例）', en: 'Call' };
  const [round] = await db
    .insert(rounds)
    .values({
      programId,
      slug: `built-${randomUUID()}`,
      title: both,
      summary: both,
      guidance: both,
      sectors: [],
      opensAt: new Date(now - 30 * DAY_MS),
      closesAt: new Date(now - 10 * DAY_MS),
      status: 'closed',
      announcedAt: new Date(now - 30 * DAY_MS),
    })
    .returning({ id: rounds.id });
  const [scenario] = await db
    .insert(scenarios)
    .values({
      roundId: round?.id as string,
      organisationId: posterId,
      status: 'listed',
      content,
      createdBy: enterprise,
    })
    .returning({ id: scenarios.id });
  return scenario?.id as string;
}

/** The next list of the programme, published by another person than who prepared it. */
async function insertList(
  t: TestApp,
  { programId, deadlineAt, now }: { programId: string; deadlineAt: Date; now: Date },
) {
  const { db } = t.services;
  const [preparer, publisher] = [await buildUserId(t), await buildUserId(t)];
  const { rows } = await db.execute<{ next: number }>(
    sql`select coalesce(max(number), 0) + 1 as next from challenge_lists where program_id = ${programId}`,
  );
  const number = rows[0]?.next as number;
  const firstCode = `JB-${now.getUTCFullYear()}-${number}-01`;
  const document = canonicalJson({
    kind: 'jiebang.challenge_list',
    version: 1,
    number,
    challenges: [{ code: firstCode }],
  });
  const contentSm3 = createHash('sm3').update(document).digest('hex');
  const [list] = await db
    .insert(challengeLists)
    .values({
      programId,
      number,
      title: `第${number}号榜单（示例）`,
      status: 'published',
      deadlineAt,
      preparedBy: preparer,
      editors: [preparer],
      readyAt: now,
      publishedBy: publisher,
      publishedAt: now,
      document,
      contentSm3,
    })
    .returning({ id: challengeLists.id });
  const id = list?.id as string;
  await db.insert(auditEvents).values({
    at: now,
    actorId: publisher,
    action: 'challenge_list.publish',
    subjectType: 'challenge_list',
    subjectId: id,
    data: { to: 'published', sm3: contentSm3, challenges: 1 },
  });
  return { id, firstCode, publisher };
}
