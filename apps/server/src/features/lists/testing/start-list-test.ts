import type { ChallengeView } from '@jiebang/contracts/challenges';
import type { ListView } from '@jiebang/contracts/lists';
import { auditEvents, notifications } from '@jiebang/db/schema/platform';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import { and, asc, eq } from 'drizzle-orm';
import { buildApprovedScenarios, buildGround, type Ground } from '../../../../test/build-scenarios.ts';
import type { Breaks } from '../../../../test/examine.ts';
import { type Client, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { system } from '../../../platform/actor.ts';
import type { Ctx } from '../../../platform/context.ts';

export const DAY_MS = 86_400_000;
export const goodRubric: Rubric = {
  criteria: [
    { title: '技术方案', weight: 60 },
    { title: '落地能力', weight: 40 },
  ],
  bands: [
    { title: '优', from: 85, to: 100 },
    { title: '良', from: 60, to: 85 },
    { title: '差', from: 0, to: 60 },
  ],
  machineWeight: 0,
};
type Answer = { statusCode: number; body: string; json<T>(): T };
export const codeOf = (answer: Answer) =>
  answer.statusCode < 300 ? 'ok' : answer.json<{ code: string }>().code;
/** An answer without what differs from request to request. */
export const told = (answer: Answer) => ({ ...answer.json<object>(), requestId: '' });
export const setupOf = (list: ListView) => {
  if (!list.setup) throw new Error('no setup is shown');
  return list.setup;
};

async function ok<T>(answer: Promise<Answer>): Promise<T> {
  const got = await answer;
  if (got.statusCode >= 300) throw new Error(`${got.statusCode}: ${got.body}`);
  return got.json<T>();
}

/** A server without a worker, who prepares and who publishes, and the steps of a list as they take them. */
export async function startListTest(breaks?: Breaks) {
  const t = await startTestApp(breaks ? { breaks } : {});
  const ground = await buildGround(t);
  const clerk = await t.as('bureau_clerk');
  const approver = await t.as('bureau_approver');
  return {
    ...steps(t, { clerk, approver }, ground),
    t,
    ground,
    clerk,
    approver,
    enterprise: await t.as('enterprise'),
  };
}
export type ListTest = Awaited<ReturnType<typeof startListTest>>;

function steps(t: TestApp, { clerk, approver }: Record<'clerk' | 'approver', Client>, ground: Ground) {
  const inDays = (days: number) => new Date(t.clock.now().getTime() + days * DAY_MS).toISOString();
  const see = (id: string, by: Client = clerk) => ok<ListView>(by.request('GET', `/api/lists/${id}`));
  const build = reader(t, see);
  return {
    inDays,
    see,
    ...build,
    post: (by: Client, path: string, body: object = {}) => by.request('POST', `/api${path}`, body),
    /** A list in preparation with one challenge for each change of the content, rubrics and deadline set. */
    draft: async (contents: Partial<ScenarioContent>[] = [{}], days = 20): Promise<ListView> => {
      const { id, setup } = await ok<ListView>(
        clerk.request('POST', '/api/lists', { title: '首批揭榜榜单（示例）', preamble: '示例。' }),
      );
      for (const scenarioId of await buildApprovedScenarios(t, ground, contents))
        await ok(clerk.request('POST', `/api/lists/${id}/challenges`, { scenarioId }));
      await ok(
        clerk.request('PATCH', `/api/lists/${id}`, {
          revision: setup?.revision,
          deadlineAt: inDays(days),
          contactName: '示例·咨询',
          contactPhone: '025-12345678',
        }),
      );
      for (const challenge of setupOf(await see(id)).challenges)
        await ok(
          clerk.request('PATCH', `/api/challenges/${challenge.id}`, {
            revision: challenge.setup?.revision,
            rubric: goodRubric,
          }),
        );
      return await see(id);
    },
    /** An act prepared by the clerk and approved by the other; where it cannot be prepared, that answer. */
    act: async (listId: string, act: object) => {
      const path = `/api/lists/${listId}/prepared-acts`;
      const prepared = await clerk.request('POST', path, { reason: '示例理由', ...act });
      if (prepared.statusCode !== 201) return prepared;
      const [newest] = setupOf(prepared.json<ListView>()).preparedActs;
      return await approver.request('POST', `/api/prepared-list-acts/${newest?.id}/approve`);
    },
    makeReady: (id: string) => ok<ListView>(clerk.request('POST', `/api/lists/${id}/ready`, {})),
  };
}

function reader(t: TestApp, see: (id: string) => Promise<ListView>) {
  return {
    publish: async (by: Client, id: string) =>
      by.request('POST', `/api/lists/${id}/publish`, { revision: setupOf(await see(id)).revision }),
    challenge: (code: string | null, by: Client = t.anonymous) =>
      ok<ChallengeView>(by.request('GET', `/api/challenges/${code}`)),
    sql: (query: string, ...values: unknown[]) => t.services.pool.query(query, values),
    /** As a worker would act. */
    ctx: (now?: Date): Ctx => ({
      actor: system('worker'),
      requestId: 'test',
      log: t.services.log,
      services: now ? { ...t.services, clock: { now: () => now } } : t.services,
    }),
    newsOf: async (userId: string, kind: string) =>
      await t.services.db
        .select()
        .from(notifications)
        .where(and(eq(notifications.userId, userId), eq(notifications.kind, kind)))
        .orderBy(asc(notifications.id)),
    eventsOf: async (id: string, action: string) =>
      await t.services.db
        .select()
        .from(auditEvents)
        .where(and(eq(auditEvents.subjectId, id), eq(auditEvents.action, action))),
  };
}
