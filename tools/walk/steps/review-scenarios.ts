import { confirmRisk } from '../../../apps/server/src/seeds/confirm-risk.ts';
import type { SeedPerson } from '../../../apps/server/src/seeds/seed-client.ts';
import { creditCodeCheckCharacter } from '../../../packages/domain/src/identity/credit-code.ts';
import type { Mode } from '../../../packages/domain/src/scenarios/content.ts';
import { evenAnswers } from '../../../packages/domain/src/scenarios/opinion-points.ts';
import { expectThat, refused, type World } from '../world.ts';

type Scenario = {
  id: string;
  revision: number;
  status: string;
  code: string | null;
  openFields: string[];
  returns: { field: string; reason: string }[];
  tally: { majority: string } | null;
};

export const JUDGES = ['judge', 'judge_b', 'judge_c', 'judge_d', 'judge_e', 'judge_f'];

export const indicators = [
  {
    name: '检出率',
    comparator: '>=',
    target: '98',
    unit: '%',
    testMethod: '第三方测试',
    weight: 60,
    gate: true,
  },
  {
    name: '误报率',
    comparator: '<=',
    target: '2',
    unit: '%',
    testMethod: '第三方测试',
    weight: 40,
    gate: false,
  },
];
export const content = (mode: Mode, title: string) => ({
  title,
  mode,
  industry: 'steel',
  field: 'manufacturing',
  background: '产线依靠人工目视检查，夜班漏检较多。',
  goal: '在不停线的条件下识别表面缺陷。',
  research: '成像方案、小样本缺陷识别模型与在线部署。',
  indicators,
  budgetFen: 300_000_000,
  ip: 'shared',
  risk: 'low',
});

/** Registers a body for a person; answers its id. */
export async function registerBody(person: SeedPerson, name: string, serial: number): Promise<string> {
  const code = `91320100MA7${String(200_000 + serial)}`;
  const { id } = await person.send<{ id: string }>('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: code + creditCodeCheckCharacter(code) },
    profile: { name, type: 'enterprise', contactName: '示例', contactPhone: '025-83640000' },
  });
  return id;
}

/** 2. An enterprise drafts, is returned two fields, mends them; three experts give opinions; approved. Two more go straight. */
export async function reviewScenarios(world: World): Promise<object> {
  const enterprise = await world.as('enterprise');
  world.made.poster = await registerBody(enterprise, '示例钢铁有限公司', 1);
  const first = await handIn(world, enterprise, content('supply_demand', '热轧带钢表面缺陷在线识别（示例）'));
  const returned = await sendTwoFieldsBack(world, enterprise, first);
  const others = [
    await handIn(world, enterprise, content('key_task', '高炉炉温预测与调控（示例）')),
    await handIn(world, enterprise, content('contest', '废钢等级图像判定（示例）')),
  ];
  const scenarios = [first, ...others];
  for (const { id } of scenarios) await approve(world, id);
  world.made.scenarios = scenarios.map(({ id }) => id).join();
  return { codes: scenarios.map(({ code }) => code), returnedFields: returned };
}

/** Writes a scenario and hands it in; what an empty one lacks is refused first, at its field. */
export async function handIn(world: World, enterprise: SeedPerson, changes: object): Promise<Scenario> {
  const draft = await enterprise.send<Scenario>('POST', `/api/rounds/${world.made.round}/scenarios`, {
    organisationId: world.made.poster,
  });
  const path = `/api/scenarios/${draft.id}`;
  const lacking = await refused(
    'invalid_request',
    enterprise.send('POST', `${path}/submit`, { revision: draft.revision }),
  );
  expectThat(lacking.paths.includes('content.title'), 'what is missing is told at its field', lacking.paths);
  const { revision } = await enterprise.send<Scenario>('PATCH', path, { revision: draft.revision, changes });
  return await enterprise.send<Scenario>('POST', `${path}/submit`, { revision });
}

async function sendTwoFieldsBack(world: World, enterprise: SeedPerson, { id }: Scenario): Promise<string[]> {
  const clerk = await world.as('bureau_clerk');
  const path = `/api/scenarios/${id}`;
  await clerk.send('POST', `${path}/return`, {
    returns: [
      { field: 'goal', reason: '请写明适用的产线与节拍。' },
      { field: 'background', reason: '请补充现状数据。' },
    ],
  });
  const seen = await enterprise.get<Scenario>(path);
  expectThat(
    seen.openFields.toSorted().join() === 'background,goal',
    'only what came back is open',
    seen.openFields,
  );
  await refused(
    'fields_closed',
    enterprise.send('PATCH', path, { revision: seen.revision, changes: { research: '另一项研究' } }),
  );
  const { revision } = await enterprise.send<Scenario>('PATCH', path, {
    revision: seen.revision,
    changes: { goal: '在每分钟 600 米的产线上在线识别。', background: '近一年夜班漏检占比约三成。' },
  });
  await enterprise.send('POST', `${path}/resubmit`, { revision });
  return seen.returns.map(({ field }) => field);
}

async function approve(world: World, id: string): Promise<void> {
  const clerk = await world.as('bureau_clerk');
  const { items } = await clerk.get<{ items: { id: string; name: string; conflict?: unknown }[] }>(
    `/api/scenarios/${id}/experts`,
  );
  const experts = items.filter(({ conflict }) => !conflict).slice(0, 3);
  await confirmRisk(clerk, id);
  await clerk.send('POST', `/api/scenarios/${id}/pass-formal-review`, {});
  const named = { dueAt: world.inDays(7), reason: '演练：须知晓评议组成员。' };
  await refused(
    'panel_invalid',
    clerk.send('POST', `/api/scenarios/${id}/panel`, {
      experts: experts.slice(0, 2).map((expert) => expert.id),
      ...named,
    }),
  );
  await clerk.send('POST', `/api/scenarios/${id}/panel`, {
    experts: experts.map((expert) => expert.id),
    ...named,
  });
  for (const key of JUDGES) await giveOpinions(world, key);
  const { status } = await clerk.send<Scenario>('POST', `/api/scenarios/${id}/approve`, {
    reason: '专家多数同意。',
  });
  expectThat(status === 'approved', 'approved', status);
}

/** Everything that is asked of one expert now. */
export async function giveOpinions(world: World, key: string): Promise<void> {
  const judge = await world.as(key);
  const { items } = await judge.get<{ items: { id: string }[] }>(
    '/api/me/opinions?status=assigned&limit=100',
  );
  for (const { id } of items) {
    const path = `/api/opinions/${id}`;
    const opinion = await judge.get<{ revision: number; content: object }>(path);
    expectThat(!('contactPhone' in opinion.content), 'an expert sees no contact data', opinion.content);
    const { revision } = await judge.send<{ revision: number }>('PATCH', path, {
      revision: opinion.revision,
      changes: {
        answers: evenAnswers(4),
        recommendation: 'support',
        opinion: '需求真实，指标可测，建议列入。',
      },
    });
    await judge.send('POST', `${path}/submit`, { revision });
  }
}
