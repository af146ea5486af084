import { beijingDay } from '../../../packages/domain/src/calendar/day.ts';
import { expectThat, refused, type World } from '../world.ts';
import { indicators } from './review-scenarios.ts';

type Agreement = {
  id: string;
  revision: number;
  status: string;
  plan: { id: string; title: string }[];
};

/** 10. Winner and enterprise agree on one text; milestones are reported and accepted; acceptance is graded; a public case. */
export async function workAndAccept(world: World): Promise<object> {
  const agreement = await agree(world);
  await work(world, agreement);
  const path = `/api/agreements/${agreement.id}`;
  await (await world.as('vendor')).send('POST', `${path}/hand-in`, { statement: '任务全部完成，申请验收。' });
  await appraise(world, path);
  const { items } = await world.read<{ items: { id: string; title: string; grade: string }[] }>('/api/cases');
  expectThat(items.length === 1, 'the case is in the public list', items);
  return { milestones: agreement.plan.length, case: items[0]?.title, grade: items[0]?.grade };
}

async function agree(world: World): Promise<Agreement> {
  const day = (days: number) => beijingDay(world.now() + days * 86_400_000);
  const vendor = await world.as('vendor');
  const draft = await vendor.send<Agreement>('POST', `/api/proposals/${world.made.proposal}/agreements`);
  const path = `/api/agreements/${draft.id}`;
  const { revision } = await vendor.send<Agreement>('PATCH', path, {
    revision: draft.revision,
    changes: {
      startDay: day(1),
      endDay: day(200),
      priceFen: 280_000_000,
      posterDuties: '提供产线数据与试验时段。',
      solverDuties: '按期交付并驻场调试。',
      ipTerms: '成果双方共有。',
      acceptanceTerms: '第三方测试后由发榜方验收。',
      commitments: indicators.map(({ target, unit }, indicator) => ({
        indicator,
        committed: `优于 ${target}${unit}`,
        note: '',
      })),
      milestones: [
        { title: '离线验证', plannedDay: day(60), deliverable: '验证报告', shareFen: 100_000_000 },
        { title: '现场上线', plannedDay: day(180), deliverable: '试运行报告', shareFen: 180_000_000 },
      ],
    },
  });
  const put = await vendor.send<Agreement>('POST', `${path}/propose`, { revision });
  const enterprise = await world.as('enterprise');
  await refused('conflict', enterprise.send('POST', `${path}/agree`, { revision: put.revision - 1 }));
  await enterprise.send('POST', `${path}/agree`, { revision: put.revision });
  await refused('not_found', (await world.as('vendor_b')).get(path));
  return await (await world.as('bureau_clerk')).send<Agreement>('POST', `${path}/record`);
}

async function work(world: World, { id, plan }: Agreement): Promise<void> {
  await refused(
    'milestones_open',
    (await world.as('vendor')).send('POST', `/api/agreements/${id}/hand-in`, { statement: '申请验收。' }),
  );
  for (const milestone of plan) {
    await (await world.as('vendor')).upload(
      'POST',
      `/api/milestones/${milestone.id}/reports`,
      { kind: 'completion', text: `${milestone.title}已完成，报告随附。` },
      { file: { name: 'report.txt', content: Buffer.from('示例报告') } },
    );
    await (await world.as('enterprise')).send('POST', `/api/milestones/${milestone.id}/accept`);
  }
}

/** The enterprise appraises; a person of the bureau confirms. */
async function appraise(world: World, path: string): Promise<void> {
  await (await world.as('enterprise')).send('POST', `${path}/appraise`, {
    score: 92.5,
    opinion: '指标全部达到，同意通过验收。',
    expertOpinion: '专家组一致同意。',
    summary: '带钢表面缺陷检出率达到 98.6%，误报率 1.4%。',
    results: indicators.map((_, indicator) => ({
      indicator,
      reached: indicator === 0 ? '98.6' : '1.4',
      met: true,
    })),
  });
  await (await world.as('bureau_clerk')).send('POST', `${path}/accept`);
}
