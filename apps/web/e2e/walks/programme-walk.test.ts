import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, rowOf, startWalk, type Walk } from './walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk();
});
afterAll(() => walk?.stop());

/** A date-and-time input's value, so many days from now. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

test('the bureau sets up a programme with rules and a department, calls under it with a limit and a field of its own; the public reads it in both languages', async () => {
  const clerk = await walk.window('bureau_clerk');
  await clerk.goto('/workspace/programmes');
  const creating = await openDialog(clerk, '新建计划');
  await creating.getByLabel('计划名称 · 中文').fill('滨江园区专项');
  await creating.getByLabel('计划名称 · 英文').fill('Riverside Park Programme');
  await creating.getByLabel('组织单位 · 中文').fill('滨江园区管委会');
  await creating.getByLabel('组织单位 · 英文').fill('Riverside Park Committee');
  await creating.getByLabel('网址名称').fill('riverside-2026');
  await creating.getByRole('button', { name: '建立计划' }).click();
  await clerk.getByRole('heading', { level: 1, name: '滨江园区专项' }).waitFor();

  const panel = clerk.getByRole('region', { name: '专家评议' });
  await panel.getByLabel('评议席位').fill('4');
  await panel.getByText('评议组席位须为单数，且不少于 3 席。').waitFor();
  await panel.getByRole('button', { name: '保存' }).click();
  await panel.getByText('请先更正标出的各项。').waitFor();
  await panel.getByLabel('评议席位').fill('5');

  // Another window saves another section, then the same one.
  const other = await walk.window('bureau_clerk');
  await other.goto(clerk.url());
  const notice = other.getByRole('region', { name: '公示与异议' });
  await notice.getByLabel('公示期限').fill('7');
  await notice.getByRole('button', { name: '保存' }).click();
  await notice.getByText('已保存。').waitFor();
  await panel.getByRole('button', { name: '保存' }).click();
  await panel.getByText('已保存。').waitFor();
  const theirs = other.getByRole('region', { name: '专家评议' });
  await theirs.getByLabel('评议席位').fill('7');
  await theirs.getByRole('button', { name: '保存' }).click();
  await theirs.getByText('另一窗口已修改本节').waitFor();
  await theirs.getByRole('button', { name: '采用对方的修改' }).click();
  expect(await theirs.getByLabel('评议席位').inputValue()).toBe('5');
  await other.close();

  await clerk.goto('/workspace/departments');
  const adding = await openDialog(clerk, '添加部门');
  await adding.getByLabel('部门名称 · 中文').fill('滨江区应急管理局');
  await adding.getByLabel('部门名称 · 英文').fill('Emergency Office');
  await adding.getByLabel('网址名称').fill('emergency');
  await adding.getByRole('button', { name: '保存' }).click();
  const department = clerk.getByRole('listitem', { name: '滨江区应急管理局' });
  await department.getByLabel('加入经办人').selectOption({ index: 1 });
  await department.getByRole('button', { name: '加入', exact: true }).click();
  await department.getByRole('button', { name: /^移出/ }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: '移出' }).click();
  await department.getByText('尚无经办人，会审事项无人办理。').waitFor();

  await clerk.goto('/workspace/rounds');
  // Where there is no call yet, the empty list offers the same below.
  await clerk.getByRole('button', { name: '新建批次' }).first().click();
  const beginning = clerk.getByRole('dialog');
  await beginning.getByLabel('批次名称 · 中文').fill('滨江第一批征集');
  await beginning.getByLabel('批次名称 · 英文').fill('First call of Riverside');
  await beginning.getByLabel('一句话简介 · 中文').fill('征集园区场景。');
  await beginning.getByLabel('一句话简介 · 英文').fill('Scenarios of the park.');
  await beginning.getByLabel('所属计划').selectOption({ label: '滨江园区专项' });
  await beginning.getByLabel('开始时间').fill(inDays(-1));
  await beginning.getByLabel('截止时间').fill(inDays(20));
  await beginning.getByLabel('网址名称').fill('riverside-call-1');
  await beginning.getByRole('button', { name: '建立草稿' }).click();
  await clerk.getByRole('heading', { level: 1, name: '滨江第一批征集' }).waitFor();
  await clerk.getByLabel('添加地区（六位区划代码）').fill('320115');
  await clerk.getByRole('button', { name: '添加地区' }).click();
  await clerk.getByLabel('本批次另设每单位申报数量上限').check();
  await clerk.getByLabel('每单位至多申报（项）').fill('2');
  await clerk.getByRole('button', { name: '添加填报项' }).click();
  await clerk.getByLabel('类型').selectOption({ label: '数值' });
  await clerk.getByLabel('名称 · 中文', { exact: true }).fill('产线数量');
  await clerk.getByRole('button', { name: '保存', exact: true }).click();
  await clerk.getByText('请先更正标出的各项。').waitFor();
  await clerk.getByText('请填写中文与英文。').waitFor();
  await clerk.getByLabel('名称 · 英文', { exact: true }).fill('Production lines');
  await clerk.getByLabel('单位', { exact: true }).fill('条');
  await clerk.getByRole('button', { name: '添加要点' }).click();
  await clerk.getByLabel('要点 · 中文').fill('目标可考核');
  await clerk.getByLabel('要点 · 英文').fill('The goal can be measured');
  await clerk.getByLabel('对应填报项').selectOption({ label: '揭榜目标' });
  await clerk.getByRole('button', { name: '保存', exact: true }).click();
  await clerk.getByText('已保存。').waitFor();
  await clerk.reload();
  expect(await clerk.getByLabel('对应填报项').inputValue()).toBe('goal');
  const announcing = await openDialog(clerk, '发布');
  await announcing.getByRole('button', { name: '发布' }).click();
  await announcing.waitFor({ state: 'detached' });

  const visitor = await walk.window();
  await visitor.goto('/programmes/riverside-2026');
  await visitor.getByText('组织单位：滨江园区管委会').waitFor();
  await visitor.getByText('目前没有正在揭榜的榜题。').waitFor();
  await visitor.getByRole('link', { name: '滨江第一批征集' }).click();
  await visitor.getByText('每单位至多 2 项').waitFor();
  await visitor.getByText('江宁区').waitFor();
  await visitor.getByText('产线数量').waitFor();
  await visitor.getByRole('link', { name: '滨江园区专项' }).click();
  await visitor.getByRole('button', { name: 'Switch to English' }).click();
  await visitor.getByText('Organised by Riverside Park Committee').waitFor();
  await visitor.getByRole('link', { name: 'First call of Riverside' }).waitFor();

  await clerk.goto('/workspace/programmes');
  await rowOf(clerk, '滨江园区专项').getByText('园区', { exact: true }).waitFor();
}, 60_000);
