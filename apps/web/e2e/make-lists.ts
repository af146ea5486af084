import { evenAnswers } from '@jiebang/domain/scenarios/opinion-points';
import { confirmRisk } from '../../server/src/seeds/confirm-risk.ts';
import type { SeedPerson } from '../../server/src/seeds/seed-client.ts';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
type Scenario = { id: string; code: string; revision: number };
type Setup = { revision: number };
type List = {
  id: string;
  setup: Setup & { challenges: { id: string; setup: Setup }[] };
  challenges: { id: string; code: string | null }[];
};
/** People who bring a scenario to a list. */
export type ListPeople = {
  owner: SeedPerson;
  clerk: SeedPerson;
  approver: SeedPerson;
  judges: SeedPerson[];
};

const indicator = (name: string, target: string, unit: string, weight: number, gate = false) => ({
  name,
  comparator: '>=',
  target,
  unit,
  testMethod: '以三个月历史数据回放，由第三方现场测试',
  weight,
  gate,
});

const base = {
  mode: 'key_task',
  industry: 'steel',
  field: 'manufacturing',
  risk: 'low',
  significance: '预计每年减少损失约 900 万元，可推广至同类产线。',
  requirements: '有同类项目经验，项目团队不少于 5 人。',
  consortium: true,
  budgetFen: 80_000_000,
  ip: 'shared',
  openness: 'public',
  contactName: '张示例',
  contactPhone: '13812340000',
};

/** Three scenarios with nothing missing; demonstration content. */
export const threeScenarios = [
  {
    ...base,
    title: '产线轴承故障早期预警（示例）',
    background: '三条热轧线共 412 套轴承，年均非计划停机 61 小时。人工点检周期为两周，早期故障难以发现。',
    goal: '提前 6 小时以上预警，误报每周不超过 2 次。',
    difficulties: '工况变化大，故障样本少；现场振动数据噪声强。',
    research: '振动与温度数据的多工况建模、小样本故障识别、现场部署与持续校准。',
    indicators: [
      indicator('故障召回率', '95', '%', 50, true),
      indicator('预警提前量', '6', '小时', 30),
      { ...indicator('误报次数', '2', '次/周', 20), comparator: '<=' },
    ],
    resources: [
      { kind: 'data', text: '两年振动与温度数据', terms: '脱敏后现场只读' },
      { kind: 'site', text: '试验台 1 套', terms: '工作日 9:00–17:00' },
    ],
    prizes: [
      { title: '一等奖', count: 1, amountFen: 10_000_000 },
      { title: '二等奖', count: 2, amountFen: 5_000_000 },
    ],
    prizeTotalFen: 20_000_000,
  },
  {
    ...base,
    title: '园区光伏出力日前预测（示例）',
    mode: 'contest',
    industry: 'power',
    field: 'energy',
    background: '园区光伏装机 38 兆瓦，日前预测误差大，弃光与考核损失高。',
    goal: '日前预测准确率不低于 92%，全年可用率不低于 99%。',
    difficulties: '局地云团变化快，数值天气预报分辨率不足。',
    research: '融合卫星云图与站内测光数据的短期功率预测。',
    indicators: [indicator('预测准确率', '92', '%', 70, true), indicator('可用率', '99', '%', 30)],
    budgetFen: 0,
  },
  {
    ...base,
    title: '废钢料型智能判级（示例）',
    mode: 'supply_demand',
    field: null,
    background: '每日进厂废钢约 400 车，人工判级分歧大，异物难以发现。',
    goal: '车内料型自动判级，与专家组一致率不低于 96%。',
    difficulties: '遮挡严重，光照变化大。',
    research: '多视角影像采集、料型分割与异物识别。',
    indicators: [indicator('判级一致率', '96', '%', 60, true), indicator('单车用时', '90', '秒', 40)],
    budgetFen: 120_000_000,
  },
];

export const wholeRubric = {
  criteria: [
    { title: '技术方案', weight: 40 },
    { title: '指标承诺', weight: 30 },
    { title: '实施能力', weight: 20 },
    { title: '报价与进度', weight: 10 },
  ],
  bands: [
    { title: '不合格', from: 0, to: 60 },
    { title: '合格', from: 60, to: 75 },
    { title: '良好', from: 75, to: 90 },
    { title: '优秀', from: 90, to: 100 },
  ],
  machineWeight: 0,
};

/** Scenarios of one body in a round, brought through review to their approval; answers their ids. */
export async function makeApproved(
  { owner, clerk, judges }: ListPeople,
  place: { round: string; organisationId: string },
  contents: readonly object[] = threeScenarios,
): Promise<string[]> {
  const ids: string[] = [];
  for (const changes of contents) {
    const made = await owner.send<Scenario>('POST', `/api/rounds/${place.round}/scenarios`, {
      organisationId: place.organisationId,
    });
    const saved = await owner.send<Scenario>('PATCH', `/api/scenarios/${made.id}`, {
      revision: made.revision,
      changes,
    });
    await owner.send('POST', `/api/scenarios/${made.id}/submit`, { revision: saved.revision });
    await convene({ clerk, judges }, made.id);
    await clerk.send('POST', `/api/scenarios/${made.id}/approve`, { reason: '同意列入榜单（示例）' });
    ids.push(made.id);
  }
  return ids;
}

/** Formal review ends, and each of three experts gives the opinion asked of them. */
async function convene({ clerk, judges }: Pick<ListPeople, 'clerk' | 'judges'>, id: string): Promise<void> {
  const experts = await Promise.all(
    judges.map(async (judge) => (await judge.get<{ user: { id: string } }>('/api/session')).user.id),
  );
  await confirmRisk(clerk, id);
  await clerk.send('POST', `/api/scenarios/${id}/pass-formal-review`, {});
  const { code } = await clerk.send<Scenario>('POST', `/api/scenarios/${id}/panel`, {
    experts,
    reason: '示例：按名单委派。',
    dueAt: inDays(7),
  });
  for (const judge of judges) {
    const { items } = await judge.get<{ items: { id: string; scenario: { code: string } }[] }>(
      '/api/me/opinions?limit=100',
    );
    const asked = items.find(({ scenario }) => scenario.code === code);
    const { revision } = await judge.get<Setup>(`/api/opinions/${asked?.id}`);
    const written = await judge.send<Setup>('PATCH', `/api/opinions/${asked?.id}`, {
      revision,
      changes: { answers: evenAnswers(4), recommendation: 'support', opinion: '方向明确，指标可测。' },
    });
    await judge.send('POST', `/api/opinions/${asked?.id}/submit`, { revision: written.revision });
  }
}

/** A round that takes scenarios now; answers its id. */
export async function makeOpenRound(clerk: SeedPerson, slug: string): Promise<string> {
  const { id } = await clerk.send<{ id: string }>('POST', '/api/rounds', {
    slug,
    title: { zh: '榜单用场景征集（示例）', en: 'Scenarios for a list (demonstration)' },
    summary: { zh: '示例批次。', en: 'A call for the demonstration.' },
    opensAt: inDays(-20),
    closesAt: inDays(20),
  });
  await clerk.send('POST', `/api/rounds/${id}/announce`);
  return id;
}

/** A list in preparation with these scenarios; `whole`: nothing keeps it from publication. */
export async function makeList(
  clerk: SeedPerson,
  title: string,
  scenarioIds: readonly string[],
  whole: boolean,
): Promise<List> {
  const { id } = await clerk.send<List>('POST', '/api/lists', {
    title,
    titleEn: 'Challenges in manufacturing and energy (demonstration)',
    preamble:
      '为推动人工智能与产业深度融合，经征集、审查与专家评议，现将下列榜题面向社会公开张榜。\n\n欢迎高校、科研院所与企业揭榜，单独或组成联合体均可。申报单位应当在截止时间前在线提交。',
  });
  for (const scenarioId of scenarioIds)
    await clerk.send('POST', `/api/lists/${id}/challenges`, { scenarioId });
  if (!whole) return await clerk.get<List>(`/api/lists/${id}`);
  const { setup } = await clerk.get<List>(`/api/lists/${id}`);
  await clerk.send('PATCH', `/api/lists/${id}`, {
    revision: setup.revision,
    deadlineAt: inDays(26),
    contactName: '示例·咨询',
    contactPhone: '025-12345678',
  });
  for (const challenge of setup.challenges)
    await clerk.send('PATCH', `/api/challenges/${challenge.id}`, {
      revision: challenge.setup.revision,
      rubric: wholeRubric,
    });
  return await clerk.get<List>(`/api/lists/${id}`);
}

/** What the pages of lists and challenges need in their addresses. */
export type ListContent = {
  list: string;
  challenge: string;
  withdrawnList: string;
  draftList: string;
  readyList: string;
};

type Actors = Pick<ListPeople, 'clerk' | 'approver'>;

/** An act on a published list, prepared by one person and approved by another. */
async function actTogether({ clerk, approver }: Actors, list: string, act: object): Promise<void> {
  const path = `/api/lists/${list}/prepared-acts`;
  const { setup } = await clerk.send<{ setup: { preparedActs: { id: string }[] } }>('POST', path, act);
  await approver.send('POST', `/api/prepared-list-acts/${setup.preparedActs[0]?.id}/approve`);
}

/** An erratum that two persons made, and a clarification that waits for the second. */
async function actOn(people: Actors, list: string, challengeId: string | undefined): Promise<void> {
  await actTogether(people, list, {
    kind: 'erratum',
    challengeId,
    field: 'goal',
    excerpt: '6 小时',
    replacement: '8 小时',
    reason: '原指标录入有误，经发榜单位确认更正（示例）。',
  });
  await people.clerk.send('POST', `/api/lists/${list}/prepared-acts`, {
    kind: 'clarification',
    text: '联合体成员不超过五家，牵头单位须为独立法人（示例）。',
    reason: '多家单位咨询联合体的组成（示例）。',
  });
}

/** A published list that was extended, one that was withdrawn, one that awaits publication, one half done. */
export async function makeLists(
  people: ListPeople,
  place: { round: string; organisationId: string },
): Promise<ListContent> {
  const { clerk, approver } = people;
  const scenarios = await makeApproved(people, place, [
    ...threeScenarios,
    ...threeScenarios.map((one) => ({ ...one, title: one.title.replace('（示例）', '（二期，示例）') })),
  ]);
  const publish = async (id: string) => {
    const ready = await clerk.send<List>('POST', `/api/lists/${id}/ready`);
    return approver.send<List>('POST', `/api/lists/${id}/publish`, { revision: ready.setup.revision });
  };
  const { id: withdrawnList } = await makeList(
    clerk,
    '首批应用场景榜单（示例）',
    scenarios.slice(3, 4),
    true,
  );
  await publish(withdrawnList);
  await actTogether(people, withdrawnList, {
    kind: 'withdraw',
    reason: '发榜单位生产计划调整，需求不再成立（示例）。',
  });
  const { id: list } = await makeList(
    clerk,
    '制造与能源领域应用场景榜单（示例）',
    scenarios.slice(0, 3),
    true,
  );
  const { challenges } = await publish(list);
  await actTogether(people, list, {
    kind: 'extend',
    deadlineAt: inDays(40),
    reason: '应多家揭榜单位请求，延长准备时间（示例）。',
  });
  await actOn(people, list, challenges[0]?.id);
  const { id: readyList } = await makeList(
    clerk,
    '能源领域应用场景榜单（示例）',
    scenarios.slice(4, 5),
    true,
  );
  await clerk.send('POST', `/api/lists/${readyList}/ready`);
  const { id: draftList } = await makeList(clerk, '钢铁行业应用场景榜单（示例）', scenarios.slice(5), false);
  return { list, challenge: challenges[0]?.code as string, withdrawnList, draftList, readyList };
}
