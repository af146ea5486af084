import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDepartments } from '../../../server/src/seeds/make-departments.ts';
import { signInSeed } from '../../../server/src/seeds/seed-client.ts';
import { handIn, openCall } from '../make-reviews.ts';
import { openDialog, rowOf, startWalk, type Walk } from './walk.ts';

const TITLE = '区域负荷预测与调度辅助（示例）';
const FILE = '接线图（示例）.png';
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const REASON = '缺少数据安全风险评估，请补充说明。';

let walk: Walk;
let id: string;
let roundId: string;
let body: string;
beforeAll(async () => {
  walk = await startWalk();
  const { address } = walk.instance;
  const [clerk, owner] = [await signInSeed(address, 'bureau_clerk'), await signInSeed(address, 'enterprise')];
  const code = '91310000MA1WALK07';
  const made = await owner.send<{ id: string }>('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: code + creditCodeCheckCharacter(code) },
    profile: {
      name: '江滨电力（示例）',
      type: 'enterprise',
      contactName: '张示例',
      contactPhone: '138 1234 0000',
    },
  });
  body = made.id;
  roundId = await openCall(clerk, 'walk-coreview');
  await makeDepartments((key) => signInSeed(address, key));
  const file = await owner.stage('scenario_attachment', { name: FILE, content: DOT });
  const background = '负荷预测依赖人工，调度压力大。';
  id = await handIn(owner, roundId, body, TITLE, { background }, [file]);
});
afterAll(() => walk?.stop());

test('a clerk confirms a high class and passes, two departments answer, one objects; passed again it goes on to the experts', async () => {
  const clerk = await walk.window('bureau_clerk');
  await clerk.goto(`/workspace/review/${id}`);
  const risk = clerk.getByRole('region', { name: '风险等级与部门会审' });
  await risk.getByRole('link', { name: '需求背景中有“调度”' }).waitFor();
  await risk.getByText('风险等级尚未确认，确认后方可通过形式审查。').waitFor();
  const early = await openDialog(clerk, '通过形式审查');
  await early.getByRole('button', { name: '通过形式审查' }).click();
  await early.getByText('风险等级尚未确认。').waitFor();
  await early.getByRole('button', { name: '取消' }).click();
  await risk.getByRole('button', { name: '确认等级' }).click();
  await risk.getByText('示例市公安局（10 个工作日）').waitFor();
  await pass();
  await clerk.getByText('部门会审中', { exact: true }).first().waitFor();

  const officer = await walk.window('department_officer');
  await officer.goto('/workspace/coreviews');
  await rowOf(officer, TITLE)
    .getByText(/^还有 \d+ 个工作日$/)
    .waitFor();
  await officer.getByRole('link', { name: `会审 ${TITLE}` }).click();
  await officer.locator('#field-background mark', { hasText: '调度' }).waitFor();
  expect(await officer.getByText('138 1234 0000').count(), 'whom to call is not theirs').toBe(0);
  const attached = officer.getByRole('list', { name: '附件' }).getByRole('listitem', { name: FILE });
  await attached.getByRole('button', { name: '预览' }).click();
  await officer.getByRole('dialog', { name: FILE }).getByRole('img', { name: FILE }).waitFor();
  await officer.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  const [saved] = await Promise.all([
    officer.waitForEvent('download'),
    attached.getByRole('link', { name: '下载' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe(FILE);
  const agreeing = await openDialog(officer, '同意');
  await agreeing.getByRole('button', { name: '同意', exact: true }).click();
  await officer.getByText('未另附意见。').waitFor();

  const other = await walk.window('department_officer_b');
  await other.goto('/workspace/coreviews');
  await other.getByRole('link', { name: `会审 ${TITLE}` }).click();
  await other.getByRole('button', { name: '不同意' }).click();
  await other.getByText('不同意须写明理由。').waitFor();
  await other.getByRole('textbox', { name: '意见' }).fill(REASON);
  const objecting = await openDialog(other, '不同意');
  await objecting.getByRole('button', { name: '不同意' }).click();
  await other.getByRole('heading', { name: '会审意见', exact: true }).waitFor();

  await clerk.reload();
  await rowOf(clerk, '示例市公安局').getByText(REASON).waitFor();
  await clerk.getByText('形式审查中', { exact: true }).first().waitFor();
  await risk.getByText('示例市公安局（10 个工作日）').waitFor();
  expect(await risk.getByText('示例市网信办（10 个工作日）').count(), 'its consent stands').toBe(0);
  await pass();

  await other.goto('/workspace/coreviews');
  await other.getByRole('link', { name: `会审 ${TITLE}` }).click();
  const agreed = await openDialog(other, '同意');
  await agreed.getByRole('button', { name: '同意', exact: true }).click();
  await other.getByText('未另附意见。').waitFor();
  await clerk.reload();
  await clerk.getByText('专家评议中', { exact: true }).first().waitFor();

  async function pass(): Promise<void> {
    const dialog = await openDialog(clerk, '通过形式审查');
    await dialog.getByRole('button', { name: '通过形式审查' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}, 60_000);

const LOCAL = '园区供热负荷优化（示例）';
const DECLINED = '本区暂无实施条件，建议完善数据基础后再报。';
const OVERRULED = '全市供热示范需要，先行入选。';

test('the bureau asks districts, an office does not recommend, and the clerk passes it with a reason of the city', async () => {
  const { address } = walk.instance;
  const clerk = await walk.window('bureau_clerk');
  const [office, owner] = [
    await signInSeed(address, 'bureau_clerk'),
    await signInSeed(address, 'enterprise'),
  ];
  const { user } = await (await signInSeed(address, 'department_officer')).get<{ user: { id: string } }>(
    '/api/session',
  );
  const name = { zh: '江宁区工信局（示例）', en: 'Jiangning district (demonstration)' };
  const { id: district } = await office.send<{ id: string }>('POST', '/api/departments', {
    slug: 'jiangning',
    name,
    district: '320115',
  });
  await office.send('PUT', `/api/departments/${district}/members/${user.id}`);
  const { items } = await office.get<{ items: { id: string }[] }>('/api/programs');
  await clerk.goto(`/workspace/programmes/${items[0]?.id}`);
  const rules = clerk.getByRole('region', { name: '风险分级与部门会审' });
  await rules.getByRole('checkbox', { name: '市级审查前须经区级推荐' }).check();
  await rules.getByText('江宁区：江宁区工信局（示例）').waitFor();
  await rules.getByRole('button', { name: '保存' }).click();
  await rules.getByText('已保存。').waitFor();

  await owner.send('PATCH', `/api/organisations/${body}`, { region: '320115' });
  const local = await handIn(owner, roundId, body, LOCAL);
  await clerk.goto(`/workspace/review/${local}`);
  await clerk.getByText('等待所在区推荐；区级反馈或期限届满后进入形式审查。').waitFor();
  expect(await clerk.getByRole('button', { name: '通过形式审查' }).count()).toBe(0);

  const officer = await walk.window('department_officer');
  await officer.goto('/workspace/coreviews');
  await officer.getByRole('link', { name: `推荐 ${LOCAL}` }).click();
  await officer.getByText('逾期未反馈的，视为推荐。').waitFor();
  await officer.getByRole('textbox', { name: '意见' }).fill(DECLINED);
  const declining = await openDialog(officer, '不推荐');
  await declining.getByRole('button', { name: '不推荐' }).click();
  await officer.getByRole('heading', { name: '推荐意见', exact: true }).waitFor();

  await clerk.goto('/workspace/review?district=objected');
  await rowOf(clerk, LOCAL).getByText('不推荐').waitFor();
  await clerk.getByRole('link', { name: LOCAL }).click();
  await clerk.getByRole('region', { name: '区级推荐' }).getByText(DECLINED).waitFor();
  await clerk.getByRole('button', { name: '确认等级' }).click();
  await clerk.getByText('无须部门会审，通过后直接转入专家评议。').waitFor();
  const passing = await openDialog(clerk, '通过形式审查');
  await passing.getByText('所在区未予推荐，通过须说明理由').waitFor();
  await passing.getByRole('button', { name: '通过形式审查' }).click();
  await passing.getByText('请说明通过的理由。').waitFor();
  await passing.getByLabel('通过理由').fill(OVERRULED);
  await passing.getByRole('button', { name: '通过形式审查' }).click();
  await clerk.getByText('专家评议中', { exact: true }).first().waitFor();

  const enterprise = await walk.window('enterprise');
  await enterprise.goto(`/workspace/scenarios/${local}/history`);
  await enterprise.getByText('区级未予推荐，转市级审查').waitFor();
  for (const hidden of [DECLINED, OVERRULED])
    expect(await enterprise.getByText(hidden).count(), 'what the offices say to each other').toBe(0);
}, 60_000);
