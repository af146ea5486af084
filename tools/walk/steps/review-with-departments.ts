import { confirmRisk } from '../../../apps/server/src/seeds/confirm-risk.ts';
import { makeDepartments } from '../../../apps/server/src/seeds/make-departments.ts';
import { expectThat, refused, type World } from '../world.ts';
import { askDistricts, recommend, setAsked } from './ask-district.ts';
import { content, giveOpinions, handIn, JUDGES } from './review-scenarios.ts';

type Person = { id: string; name: string };
type Draw = { draw: { seats: number; pool: Person[]; outcome: Person[] } };
type Coreviews = { items: { id: string; scenario: { code: string | null } }[] };

/**
 * 2. A scenario that touches a public network: its district recommends it, two departments are asked and agree; then one
 * person fixes the pool of experts and another draws from it, and the record, drawn again, gives the same panel.
 */
export async function reviewWithDepartments(world: World): Promise<object> {
  await makeDepartments(world.as);
  await askDistricts(world);
  const enterprise = await world.as('enterprise');
  const scenario = await handIn(world, enterprise, {
    ...content('key_task', '轧线能源调度寻优（示例）'),
    background: '接入电网调度数据，需与现场应急系统联动。',
    risk: 'high',
  });
  const path = `/api/scenarios/${scenario.id}`;
  expectThat(scenario.status === 'district_review', 'its district is heard first', scenario.status);
  const clerk = await world.as('bureau_clerk');
  await refused('wrong_state', clerk.send('POST', `${path}/pass-formal-review`, {}));
  await recommend(world, scenario.code);
  await setAsked(world, false);
  await confirmRisk(clerk, scenario.id);
  await clerk.send('POST', `${path}/pass-formal-review`, {});
  await refused('wrong_state', clerk.send('POST', `${path}/panel/commit`, {}));
  const departments = await agreeToAll(world, scenario.code);
  const panel = await drawPanel(world, path);
  for (const key of JUDGES) await giveOpinions(world, key);
  await clerk.send('POST', `${path}/approve`, { reason: '部门同意，专家多数支持。' });
  world.made.secondScenario = scenario.id;
  return { code: scenario.code, departments, ...panel };
}

/** Each department finds the question in its own queue, and no other's. */
async function agreeToAll(world: World, code: string | null): Promise<number> {
  const officers = ['department_officer', 'department_officer_b'];
  for (const key of officers) {
    const officer = await world.as(key);
    const { items } = await officer.get<Coreviews>('/api/coreviews?limit=100');
    const asked = items.filter(({ scenario }) => scenario.code === code);
    expectThat(asked.length === 1, 'one question for each department', asked);
    await officer.send('POST', `/api/coreviews/${asked[0]?.id}/agree`, { opinion: '已核，同意。' });
  }
  return officers.length;
}

async function drawPanel(world: World, path: string): Promise<object> {
  const [clerk, second] = [await world.as('bureau_clerk'), await world.as('bureau_approver')];
  const fixed = await clerk.send<Draw>('POST', `${path}/panel/commit`, {});
  const dueAt = world.inDays(7);
  await refused('draw_other_person', clerk.send('POST', `${path}/panel/draw`, { dueAt }));
  const { draw } = await second.send<Draw>('POST', `${path}/panel/draw`, { dueAt });
  const { same } = await second.get<{ same: boolean }>(`${path}/panel/draw/replay`);
  expectThat(same, 'seed and pool, drawn again, give the same panel');
  expectThat(draw.outcome.length === draw.seats, 'every seat is drawn', draw.outcome);
  return { pool: fixed.draw.pool.length, drawn: draw.outcome.length, replayed: same };
}
