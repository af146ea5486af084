import { expectThat, refused, type World } from '../world.ts';
import { importCalendar } from './import-calendar.ts';
import { complete } from './publish-list.ts';

type List = {
  id: string;
  number: number;
  deadlineAt: string;
  contentSm3: string | null;
  challenges: Challenge[];
  acts: { kind: string; chain: { number: number; prevSm3: string; sm3: string } | null }[];
  setup: { revision: number; preparedActs: { id: string }[] } | null;
};
type Challenge = { id: string; code: string; content: { goal: string }; corrected: { text: string }[] };
type Notice = { id: string; status: string; clock: { paused: boolean } | null };
type Objection = { id: string; status: string };

/**
 * 3. List no. 2: published by a second person, its deadline moved later and never earlier, an erratum added. In notice it meets two
 * objections: one under a false name is refused, one is upheld and ends the notice with its consequence.
 */
export async function publishSecondList(world: World): Promise<object> {
  const clerk = await world.as('bureau_clerk');
  const approver = await world.as('bureau_approver');
  const { id } = await clerk.send<List>('POST', '/api/lists', {
    title: '人工智能应用场景揭榜挂帅榜单（二）（示例）',
    titleEn: 'AI scenarios for open challenge, second list (demonstration)',
    preamble: '现将第二批榜单予以发布。',
  });
  await clerk.send('POST', `/api/lists/${id}/challenges`, { scenarioId: world.made.secondScenario });
  await complete(world, id);
  const ready = await clerk.send<List>('POST', `/api/lists/${id}/ready`);
  const list = await approver.send<List>('POST', `/api/lists/${id}/publish`, {
    revision: ready.setup?.revision,
  });
  const extended = await extend(world, list);
  const acts = await correct(world, id);
  const objections = await standAgainst(world, id);
  return { number: list.number, extendedTo: extended, acts, ...objections };
}

/** Later only, by two persons: until the second approves it nothing has moved. */
async function extend(world: World, list: List): Promise<string> {
  const clerk = await world.as('bureau_clerk');
  const path = `/api/lists/${list.id}/prepared-acts`;
  const act = (days: number) => ({
    kind: 'extend',
    deadlineAt: world.inDays(days),
    reason: '应多家单位请求，延长申报时间。',
  });
  await refused('deadline_earlier', clerk.send('POST', path, act(10)));
  await clerk.send('POST', path, act(27));
  const before = await world.read<List>(`/api/lists/${list.id}`);
  expectThat(before.deadlineAt === list.deadlineAt, 'one person moves no deadline', before.deadlineAt);
  await approveNewest(world, list.id);
  const seen = await world.read<List>(`/api/lists/${list.id}`);
  expectThat(seen.deadlineAt > list.deadlineAt, 'the deadline is later', seen.deadlineAt);
  expectThat(seen.contentSm3 === list.contentSm3, 'what was published keeps its hash', seen.contentSm3);
  return seen.deadlineAt;
}

/** By another person than who prepared it, who cannot. */
async function approveNewest(world: World, listId: string): Promise<void> {
  const clerk = await world.as('bureau_clerk');
  const prepared = (await clerk.get<List>(`/api/lists/${listId}`)).setup?.preparedActs[0];
  const path = `/api/prepared-list-acts/${prepared?.id}/approve`;
  await refused('act_second_person', clerk.send('POST', path));
  await (await world.as('bureau_approver')).send('POST', path);
}

/** An erratum by two persons: what was published stays as it was, and the acts stand beside it, each linked to the one before. */
async function correct(world: World, id: string): Promise<string[]> {
  const clerk = await world.as('bureau_clerk');
  const challenge = (await world.read<List>(`/api/lists/${id}`)).challenges[0] as Challenge;
  const before = await world.read<Challenge>(`/api/challenges/${challenge.code}`);
  await clerk.send('POST', `/api/lists/${id}/prepared-acts`, {
    kind: 'erratum',
    challengeId: challenge.id,
    field: 'goal',
    excerpt: '识别表面缺陷',
    replacement: '优化能源调度',
    reason: '目标误用了另一榜题的文字。',
  });
  await approveNewest(world, id);
  const after = await world.read<Challenge>(`/api/challenges/${challenge.code}`);
  expectThat(after.content.goal === before.content.goal, 'the frozen text stays', after.content.goal);
  expectThat(after.corrected.length === 1, 'the page tells how it now reads', after.corrected);
  const { acts, contentSm3 } = await world.read<List>(`/api/lists/${id}`);
  const linked = [...acts].sort((a, b) => (a.chain?.number ?? 0) - (b.chain?.number ?? 0));
  for (const [at, { chain }] of linked.entries())
    expectThat(chain?.prevSm3 === (linked[at - 1]?.chain?.sm3 ?? contentSm3), 'the acts are linked', acts);
  return linked.map(({ kind }) => kind);
}

/** A notice that one objection does not stop and another one ends. */
async function standAgainst(world: World, listId: string): Promise<object> {
  await importCalendar(world);
  const clerk = await world.as('bureau_clerk');
  const { id } = await clerk.send<Notice>('POST', '/api/notices', {
    subjectType: 'challenge_list',
    subjectId: listId,
    title: { zh: '第二批榜单公示（示例）', en: 'Public notice of the second list (demonstration)' },
    body: { zh: '现将第二批榜单予以公示。', en: 'The second list is hereby published.' },
  });
  await clerk.send('POST', `/api/notices/${id}/post`);
  await (await world.as('bureau_approver')).send('POST', `/api/notices/${id}/start`);

  // Without evidence it is refused at the door; a false name only the officer can tell.
  await refused('objection_no_evidence', object(world, 'vendor_b', id, ''));
  const falseName = await object(world, 'vendor_b', id, '见附件所列材料。');
  const refusedOne = await clerk.send<Objection>('POST', `/api/objections/${falseName}/refuse`, {
    ground: 'false_name',
    answer: '经核实，所留姓名与身份不符，不予受理；可以真实身份在公示期内重新提出。',
  });
  const running = await world.read<Notice>(`/api/notices/${id}`);
  expectThat(running.clock?.paused === false, 'a refused objection stops nothing', running);

  const held = await object(world, 'vendor_c', id, '见公开的行业标准第三章。');
  for (const step of ['accept', 'investigate']) await clerk.send('POST', `/api/objections/${held}/${step}`);
  await clerk.send('POST', `/api/objections/${held}/uphold`, {
    consequence: {
      zh: '指标表述有误，更正后重新公示。',
      en: 'An indicator was misstated; it is corrected and published again.',
    },
  });
  await clerk.send('POST', `/api/objections/${held}/answer`, { answer: '经核查，异议成立，已更正。' });
  const ended = await world.read<Notice>(`/api/notices/${id}`);
  expectThat(ended.status === 'upheld', 'an objection upheld ends the notice', ended.status);
  return { refused: refusedOne.status, notice: ended.status };
}

/** Files an objection and takes its case. */
async function object(world: World, key: string, noticeId: string, evidence: string): Promise<string> {
  const fields = {
    name: '示例·同行',
    identity: '同行业技术人员',
    contact: '025-83640003',
    grounds: '误报率指标的测试方法与行业标准不一致。',
    evidence,
  };
  const objector = await world.as(key);
  const { id } = await objector.send<Objection>('POST', `/api/notices/${noticeId}/objections`, fields);
  await (await world.as('bureau_clerk')).send('POST', `/api/objections/${id}/take`);
  return id;
}
