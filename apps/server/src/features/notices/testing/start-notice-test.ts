import { createHash } from 'node:crypto';
import { users } from '@jiebang/db/schema/identity';
import { challengeLists } from '@jiebang/db/schema/lists';
import { programs } from '@jiebang/db/schema/programs';
import { eq } from 'drizzle-orm';
import { type Client, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { noticeFollowUps } from '../../../notice-follow-ups.ts';
import { sendUpload } from '../../uploads/testing/send-upload.ts';
import type { NoticeFollowUps } from '../follow-ups.ts';
import { endNotices } from '../public.ts';

const both = (zh: string, en: string) => ({ zh, en });
type SeenNotice = {
  id: string;
  status: string;
  clock: { paused: boolean; lastDay: string | null; daysLeft: number; over: boolean } | null;
  abilities: string[];
};
export type NoticeTest = Awaited<ReturnType<typeof startNoticeTest>>;

/** A server on which it is 10:00 on 23 September 2026, with the demonstration accounts at hand. */
export async function startNoticeTest(options: Parameters<typeof startTestApp>[0] = {}) {
  const t = await startTestApp(options);
  const people = peopleOf(t);
  people.at('2026-09-23T10:00:00');
  return { t, ...people, ...noticesOf(t, people), ...objectionsOf(t, people) };
}

type People = ReturnType<typeof peopleOf>;

function peopleOf(t: TestApp) {
  let clients = new Map<string, Client>();
  const as = async (key: string): Promise<Client> => {
    const client = clients.get(key) ?? (await t.as(key));
    clients.set(key, client);
    return client;
  };
  return {
    as,
    at(beijing: string) {
      t.clock.set(new Date(`${beijing}+08:00`));
      // Days go by: whoever acts signs in again.
      clients = new Map();
    },
    post: async (key: string, url: string, body?: unknown) => (await as(key)).request('POST', url, body),
  };
}

function noticesOf(t: TestApp, { as, post }: People) {
  const addList = listsOf(t);
  /** A notice of five working days, drawn up by the clerk; answers its id. */
  async function draft(overrides: Record<string, unknown> = {}): Promise<string> {
    const answer = await post('bureau_clerk', '/api/notices', {
      subjectType: 'challenge_list',
      subjectId: await addList(),
      title: both('入围名单公示', 'Notice of the shortlist'),
      body: both('正文', 'Body'),
      ...overrides,
    });
    if (answer.statusCode !== 201) throw new Error(`draft: ${answer.body}`);
    return answer.json<{ id: string }>().id;
  }
  /** The same, posted by the clerk and started by the approver. */
  async function run(overrides: Record<string, unknown> = {}): Promise<string> {
    const id = await draft(overrides);
    await post('bureau_clerk', `/api/notices/${id}/post`);
    const started = await post('bureau_approver', `/api/notices/${id}/start`);
    if (started.statusCode !== 200) throw new Error(`start: ${started.body}`);
    return id;
  }
  return {
    addList,
    draft,
    run,
    /** The end of every notice that is due, as a worker records it. */
    end: (registry: NoticeFollowUps = noticeFollowUps) => endNotices(systemCtx(t), registry),
    see: async (id: string, key = 'bureau_clerk') =>
      (await (await as(key)).request('GET', `/api/notices/${id}`)).json<SeenNotice>(),
  };
}

function objectionsOf(t: TestApp, { as, post }: People) {
  const file = async (
    key: string,
    noticeId: string,
    fields: Record<string, string> = {},
    content?: string,
  ) => {
    const uploadId = content === undefined ? null : await evidence(key, content);
    return await post(key, `/api/notices/${noticeId}/objections`, { ...STATEMENT, uploadId, ...fields });
  };
  const evidence = async (key: string, content: string): Promise<string> => {
    const file = {
      name: 'evidence.txt',
      content: Buffer.from(content),
      purpose: 'objection_evidence' as const,
    };
    return (await sendUpload(t, await as(key), file)).id;
  };
  return {
    file,
    evidence,
    /** An objection of this account; answers its id. */
    async filed(key: string, noticeId: string, fields: Record<string, string> = {}): Promise<string> {
      const answer = await file(key, noticeId, fields);
      if (answer.statusCode !== 201) throw new Error(`file: ${answer.body}`);
      return answer.json<{ id: string }>().id;
    },
    step: (key: string, objectionId: string, step: Step, body: unknown = BODIES[step]) =>
      post(key, `/api/objections/${objectionId}/${step}`, body),
    /** Takes the steps one after the other as one officer; stops at the first that is refused. */
    async walk(key: string, objectionId: string, ...steps: Step[]) {
      for (const step of steps) {
        const answer = await post(key, `/api/objections/${objectionId}/${step}`, BODIES[step]);
        if (answer.statusCode !== 200) throw new Error(`${step}: ${answer.body}`);
      }
    },
  };
}

export const systemCtx = (t: TestApp) => ({
  actor: { kind: 'system' as const, userId: null, name: 'sweep' },
  requestId: 'schedule',
  log: t.services.log,
  services: t.services,
});

const STATEMENT = {
  identity: '示例市民，住本市某区',
  contact: '025-12345678',
  grounds: '示例：入围单位不符合申报条件。',
  evidence: '示例：申报条件第三条与公开登记信息。',
};

type Step = keyof typeof BODIES;
const BODIES = {
  take: undefined,
  release: undefined,
  accept: undefined,
  refuse: { ground: 'no_evidence', answer: '所附材料不能说明所述事实，请补充后另行提出。' },
  investigate: undefined,
  uphold: { consequence: both('取消该单位入围资格。', 'That body is no longer shortlisted.') },
  dismiss: undefined,
  answer: { answer: '经调查，情况说明如下。' },
};

/** Published lists, written as the lists slice leaves them. */
function listsOf(t: TestApp) {
  let number = 0;
  let programId: string | undefined;
  return async (): Promise<string> => {
    const { db } = t.services;
    const person = async (key: string) =>
      (await db.select({ id: users.id }).from(users).where(eq(users.demoKey, key)))[0]?.id as string;
    programId ??= (
      await db
        .insert(programs)
        .values({ slug: 'notices', title: both('计划', 'Programme'), organiser: both('主管部门', 'Bureau') })
        .returning({ id: programs.id })
    )[0]?.id as string;
    number += 1;
    const document = `第${number}号榜单`;
    const [list] = await db
      .insert(challengeLists)
      .values({
        programId,
        number,
        title: document,
        status: 'published',
        preparedBy: await person('bureau_clerk'),
        publishedBy: await person('bureau_approver'),
        publishedAt: t.clock.now(),
        deadlineAt: t.clock.now(),
        document,
        contentSm3: createHash('sm3').update(document).digest('hex'),
      })
      .returning({ id: challengeLists.id });
    return list?.id as string;
  };
}
