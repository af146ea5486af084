import type { City } from './city.ts';
import { type ScenarioKey, scenarioTexts } from './scenario-texts.ts';

type Agreement = { id: string; revision: number; plan: { id: string }[] };

/** Solver and enterprise agree on a text with two milestones, `days` from today; the bureau records it. */
export async function agree(
  city: City,
  key: ScenarioKey,
  given: { solver: string; milestones: [first: number, second: number] },
): Promise<void> {
  const vendor = await city.as(given.solver);
  const made = await vendor.send<Agreement>(
    'POST',
    `/api/proposals/${city.made[`proposal ${given.solver} ${key}`]}/agreements`,
  );
  const path = `/api/agreements/${made.id}`;
  const { budgetFen, indicators } = scenarioTexts[key];
  const price = budgetFen || 50_000_000;
  const [first, second] = given.milestones;
  const { revision } = await vendor.send<Agreement>('PATCH', path, {
    revision: made.revision,
    changes: {
      startDay: city.date(first - 10),
      endDay: city.date(second + 10),
      priceFen: price,
      posterDuties: '提供数据、试验时段与现场配合。',
      solverDuties: '按期交付，驻场调试，培训操作人员。',
      ipTerms: '成果双方共有。',
      acceptanceTerms: '第三方测试后由发榜方验收。',
      commitments: (indicators ?? []).map(({ target, unit }, indicator) => ({
        indicator,
        committed: `达到 ${target} ${unit}`.trim(),
        note: '',
      })),
      milestones: [
        { title: '离线验证', plannedDay: city.date(first), deliverable: '验证报告', shareFen: price * 0.4 },
        {
          title: '现场上线',
          plannedDay: city.date(second),
          deliverable: '试运行报告',
          shareFen: price * 0.6,
        },
      ],
    },
  });
  const put = await vendor.send<Agreement>('POST', `${path}/propose`, { revision });
  await (await city.as('enterprise')).send('POST', `${path}/agree`, { revision: put.revision });
  const recorded = await (await city.as('bureau_clerk')).send<Agreement>('POST', `${path}/record`);
  city.made[`agreement ${key}`] = made.id;
  for (const [at, { id }] of recorded.plan.entries()) city.made[`milestone ${at} ${key}`] = id;
}

/** A milestone is reported complete and accepted by the enterprise. */
export async function finishMilestone(
  city: City,
  key: ScenarioKey,
  { at, solver }: { at: number; solver: string },
): Promise<void> {
  const path = `/api/milestones/${city.made[`milestone ${at} ${key}`]}`;
  await (await city.as(solver)).upload(
    'POST',
    `${path}/reports`,
    { kind: 'completion', text: '本阶段任务已完成，测试数据见附件（示例）。' },
    { file: { name: 'report.txt', content: Buffer.from('示例报告') } },
  );
  await (await city.as('enterprise')).send('POST', `${path}/accept`);
}

/** Handed in, appraised by the enterprise, confirmed by the bureau: a public case. */
export async function accept(city: City, key: ScenarioKey, solver: string): Promise<void> {
  const path = `/api/agreements/${city.made[`agreement ${key}`]}`;
  await (await city.as(solver)).send('POST', `${path}/hand-in`, { statement: '任务全部完成，申请验收。' });
  await (await city.as('enterprise')).send('POST', `${path}/appraise`, {
    score: 91,
    opinion: '指标全部达到，运行稳定，同意通过验收。',
    expertOpinion: '专家组一致同意。',
    summary: '已在涂装线运行，逐部位给出色差并追溯到喷涂参数，返工率下降一半（示例）。',
    results: (scenarioTexts[key].indicators ?? []).map(({ target }, indicator) => ({
      indicator,
      reached: target,
      met: true,
    })),
  });
  await (await city.as('bureau_clerk')).send('POST', `${path}/accept`);
}
