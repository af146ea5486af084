import { evenAnswers } from '@jiebang/domain/scenarios/opinion-points';
import { confirmRisk } from '../../server/src/seeds/confirm-risk.ts';
import { type SeedPerson, signInSeed } from '../../server/src/seeds/seed-client.ts';

/** What the pages of review and opinions need in their addresses. */
export type ReviewContent = {
  reviewFresh: string;
  reviewAgain: string;
  reviewPanel: string;
  reviewDecided: string;
  opinionOpen: string;
  opinionLocked: string;
  opinionClosed: string;
};

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
type Made = { id: string; revision: number };

const indicator = (name: string, target: string, unit: string, weight: number, gate = false) => ({
  name,
  comparator: '>=',
  target,
  unit,
  testMethod: '停机记录回放 90 天',
  weight,
  gate,
});

/** A scenario with nothing missing; demonstration content. */
export const wholeScenario = (title: string) => ({
  title,
  mode: 'key_task',
  industry: 'building_materials',
  field: 'manufacturing',
  risk: 'low',
  background: '两条水泥窑线年用标煤 21 万吨，操作参数依赖人工经验，班次之间波动大。',
  goal: '在保证熟料质量的前提下，吨熟料煤耗下降 2% 以上。',
  significance: '预计每年节约标煤 4000 吨。',
  difficulties: '窑况滞后、测点少，同一参数在不同原料下含义不同。',
  research: '多源工况建模、滞后补偿与在线寻优；与现有控制系统的安全联锁。',
  indicators: [indicator('煤耗降幅', '2', '%', 60, true), indicator('连续运行', '90', '天', 40)],
  requirements: '有窑炉现场部署经验。',
  consortium: true,
  resources: [{ kind: 'data', text: '三年运行数据', terms: '脱敏后现场只读' }],
  budgetFen: 100_000_000,
  prizes: [{ title: '一等奖', count: 1, amountFen: 20_000_000 }],
  prizeTotalFen: 20_000_000,
  ip: 'shared',
  neededBy: inDays(400).slice(0, 10),
  contactName: '张示例',
  contactPhone: '025-12345678',
});

/** A call that is open, for scenarios to be reviewed. */
export async function openCall(clerk: SeedPerson, slug: string): Promise<string> {
  const { id } = await clerk.send<Made>('POST', '/api/rounds', {
    slug,
    title: { zh: '窑炉节能专题征集（示例）', en: 'Call on kilns (demonstration)' },
    summary: { zh: '征集窑炉节能场景。', en: 'Scenarios that save energy in kilns.' },
    opensAt: inDays(-1),
    closesAt: inDays(20),
  });
  await clerk.send('POST', `/api/rounds/${id}/announce`);
  return id;
}

/** Writes a scenario and hands it in, with the files that were uploaded for it. */
export async function handIn(
  owner: SeedPerson,
  roundId: string,
  organisationId: string,
  title: string,
  over: object = {},
  uploads: readonly string[] = [],
) {
  const { id, revision } = await owner.send<Made>('POST', `/api/rounds/${roundId}/scenarios`, {
    organisationId,
  });
  const saved = await owner.send<Made>('PATCH', `/api/scenarios/${id}`, {
    revision,
    changes: { ...wholeScenario(title), ...over },
  });
  for (const uploadId of uploads) await owner.send('POST', `/api/scenarios/${id}/attachments`, { uploadId });
  await owner.send('POST', `/api/scenarios/${id}/submit`, { revision: saved.revision });
  return id;
}

/** Changes what was sent back and hands it in again. */
export async function mend(owner: SeedPerson, id: string, changes: object): Promise<void> {
  const { revision } = await owner.get<Made>(`/api/scenarios/${id}`);
  const saved = await owner.send<Made>('PATCH', `/api/scenarios/${id}`, { revision, changes });
  await owner.send('POST', `/api/scenarios/${id}/resubmit`, { revision: saved.revision });
}

/** The opinion that a judge is asked for on a scenario of this title. */
export async function opinionOn(judge: SeedPerson, title: string): Promise<string> {
  type List = { items: { id: string; scenario: { title: string } }[] };
  const { items } = await judge.get<List>('/api/me/opinions?limit=50');
  const found = items.find(({ scenario }) => scenario.title === title);
  if (!found) throw new Error(`no opinion is asked on ${title}`);
  return found.id;
}

export async function giveOpinion(
  judge: SeedPerson,
  title: string,
  changes: { recommendation: 'support' | 'revise' | 'oppose'; opinion: string },
): Promise<string> {
  const id = await opinionOn(judge, title);
  const { revision } = await judge.get<Made>(`/api/opinions/${id}`);
  const saved = await judge.send<Made>('PATCH', `/api/opinions/${id}`, {
    revision,
    changes: { answers: evenAnswers(4), ...changes },
  });
  await judge.send('POST', `/api/opinions/${id}/submit`, { revision: saved.revision });
  return id;
}

/** The panel of the named judges, by the names that the pool shows. */
export async function nameExperts(clerk: SeedPerson, id: string, names: string[]): Promise<void> {
  type Pool = { items: { id: string; name: string }[] };
  const { items } = await clerk.get<Pool>(`/api/scenarios/${id}/experts`);
  const experts = names.map((name) => items.find((one) => one.name === name)?.id);
  await confirmRisk(clerk, id);
  await clerk.send('POST', `/api/scenarios/${id}/pass-formal-review`, {});
  await clerk.send('POST', `/api/scenarios/${id}/panel`, {
    experts,
    reason: '示例：按名单委派。',
    dueAt: inDays(7),
  });
}

/** Scenarios at each stage of review, and opinions that are open, locked and closed. */
export async function makeReviews(
  base: string,
  { clerk, owner, organisationId }: { clerk: SeedPerson; owner: SeedPerson; organisationId: string },
): Promise<ReviewContent> {
  const judges = await Promise.all(['judge', 'judge_b', 'judge_c'].map((key) => signInSeed(base, key)));
  const [judge, second, third] = judges as [SeedPerson, SeedPerson, SeedPerson];
  const roundId = await openCall(clerk, 'kilns-2026');
  const made: string[] = [];
  for (const title of ['水泥窑炉能耗优化', '回转窑结圈预警', '篦冷机风量寻优', '余热发电负荷预测'])
    made.push(await handIn(owner, roundId, organisationId, `${title}（示例）`));
  const [fresh, again, panel, decided] = made as [string, string, string, string];
  await clerk.send('POST', `/api/scenarios/${again}/return`, {
    returns: [
      { field: 'budgetFen', reason: '附件报价合计为 80 万元，与表中不一致，请核对。' },
      { field: 'indicators', reason: '“连续运行”未写明以何为准。' },
      { field: 'goal', reason: '请写明基准年份。' },
    ],
  });
  const { indicators } = wholeScenario('');
  const [first, last] = indicators;
  await mend(owner, again, {
    budgetFen: 80_000_000,
    indicators: [first, { ...last, testMethod: '以中控停机记录为准，回放 90 天' }],
  });
  const names = ['示例·专家', '示例·专家乙', '示例·专家丙'];
  for (const id of [panel, decided]) await nameExperts(clerk, id, names);
  const settled = '余热发电负荷预测（示例）';
  const opinionLocked = await giveOpinion(judge, settled, {
    recommendation: 'support',
    opinion: '数据条件具备，指标可测，建议列入。',
  });
  await giveOpinion(second, settled, { recommendation: 'support', opinion: '场景真实，效益可核。' });
  await giveOpinion(third, settled, {
    recommendation: 'oppose',
    opinion: '现有商用软件已能满足，不宜以揭榜方式征集。',
  });
  const waiting = '篦冷机风量寻优（示例）';
  const opinionClosed = await opinionOn(third, waiting);
  await third.send('POST', `/api/opinions/${opinionClosed}/recuse`, { reason: '与发榜单位有合作项目。' });
  return {
    reviewFresh: fresh,
    reviewAgain: again,
    reviewPanel: panel,
    reviewDecided: decided,
    opinionOpen: await opinionOn(judge, waiting),
    opinionLocked,
    opinionClosed,
  };
}
