import type { SeedPerson } from '../../server/src/seeds/seed-client.ts';

/** What the pages of calls and scenarios need in their addresses. */
export type CallContent = {
  round: string;
  draftRound: string;
  blankScenario: string;
  draftScenario: string;
  returnedScenario: string;
  resubmittedScenario: string;
  rejectedScenario: string;
};

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
type Made = { id: string; slug: string; revision: number };

const call = (slug: string, zh: string, en: string, opens: number, closes: number) => ({
  slug,
  title: { zh, en },
  summary: {
    zh: '面向制造与能源企业征集可以落地、可以评测的人工智能应用场景。',
    en: 'Scenarios for applied AI in manufacturing and energy that can be built and measured.',
  },
  guidance: {
    zh: '一、申报单位为在本市登记的法人单位。\n\n二、填报前请准备：\n- 场景的现状与数据条件；\n- 可测试的考核指标；\n- 能够提供的数据、算力与场地。\n\n三、每个单位申报数量不限，同一场景不得重复申报。',
    en: '1. Applicants are legal persons registered in the city.\n\n2. Have at hand:\n- where things stand and what data there are;\n- indicators that can be tested;\n- data, computing and sites you can offer.\n\n3. Any number of scenarios, each once.',
  },
  sectors: ['steel', 'automotive', 'power', 'manufacturing', 'energy'],
  opensAt: inDays(opens),
  closesAt: inDays(closes),
});

const indicator = (name: string, target: string, unit: string, weight: number, gate = false) => ({
  name,
  comparator: '>=',
  target,
  unit,
  testMethod: '以停机记录回放 90 天，第三方现场测试',
  weight,
  gate,
});

/** A scenario with nothing missing; demonstration content. */
const whole = {
  title: '产线轴承故障早期预警（示例）',
  mode: 'key_task',
  industry: 'steel',
  field: 'manufacturing',
  risk: 'low',
  background: '三条热轧线共 412 套轴承，年均非计划停机 61 小时。现有人工点检周期为两周，早期故障难以发现。',
  goal: '提前 6 小时以上预警，误报每周不超过 2 次。',
  significance: '预计每年减少停机损失约 900 万元，可推广至同类产线。',
  difficulties: '工况变化大，故障样本少；现场振动数据噪声强。',
  research: '振动与温度数据的多工况建模、小样本故障识别、现场部署与持续校准。',
  indicators: [
    indicator('故障召回率', '95', '%', 50, true),
    indicator('预警提前量', '6', '小时', 30),
    { ...indicator('误报次数', '2', '次/周', 20), comparator: '<=' },
  ],
  stages: [
    {
      name: '终审',
      items: [
        { name: '技术突破性', weight: 40, note: '' },
        { name: '场景适配性', weight: 40, note: '现场演示' },
        { name: '现场答辩', weight: 20, note: '' },
      ],
    },
  ],
  timeline: [
    {
      step: 'registration',
      from: inDays(60).slice(0, 10),
      until: inDays(80).slice(0, 10),
      time: '',
      note: '',
    },
    { step: 'submission', from: null, until: inDays(100).slice(0, 10), time: '15:00', note: '逾期不受理' },
  ],
  milestones: [
    { name: '签订任务书', percent: 30, condition: '任务书生效后 10 个工作日内' },
    { name: '验收', percent: 70, condition: '第三方测试通过并验收' },
  ],
  requirements: '有同类产线项目经验，项目团队不少于 5 人。',
  consortium: true,
  resources: [
    { kind: 'data', text: '两年振动与温度数据', terms: '脱敏后现场只读' },
    { kind: 'site', text: '试验台 1 套', terms: '工作日 9:00–17:00' },
  ],
  budgetFen: 80_000_000,
  prizes: [
    { title: '一等奖', count: 1, amountFen: 10_000_000 },
    { title: '二等奖', count: 2, amountFen: 5_000_000 },
  ],
  prizeTotalFen: 20_000_000,
  ip: 'shared',
  neededBy: inDays(400).slice(0, 10),
};

/** Calls in every window, and scenarios in the states that an enterprise meets. */
export async function makeScenarios(
  clerk: SeedPerson,
  owner: SeedPerson,
  organisationId: string,
): Promise<CallContent> {
  const create = (body: object) => clerk.send<Made>('POST', '/api/rounds', body);
  const announce = ({ id }: Made) => clerk.send('POST', `/api/rounds/${id}/announce`);
  const round = await create(
    call('call-2026-1', '2026 年第一批场景征集（示例）', 'First call of 2026 (demonstration)', -9, 12),
  );
  await announce(round);
  await clerk.send('POST', `/api/rounds/${round.id}/extend`, {
    closesAt: inDays(16),
    reason: '应申报单位请求，顺延四日（示例）',
  });
  const draftRound = await create(
    call('call-2027-2', '2027 年第二批场景征集（示例）', 'Second call of 2027 (demonstration)', 90, 120),
  );
  await announce(
    await create(
      call('call-2027-1', '2027 年第一批场景征集（示例）', 'First call of 2027 (demonstration)', 30, 60),
    ),
  );
  const begin = async (changes: object) => {
    const made = await owner.send<Made>('POST', `/api/rounds/${round.id}/scenarios`, { organisationId });
    return owner.send<Made>('PATCH', `/api/scenarios/${made.id}`, { revision: made.revision, changes });
  };
  const submit = ({ id, revision }: Made, verb = 'submit') =>
    owner.send<Made>('POST', `/api/scenarios/${id}/${verb}`, { revision });
  const sendBack = ({ id }: Made) =>
    clerk.send<Made>('POST', `/api/scenarios/${id}/return`, {
      returns: [
        { field: 'budgetFen', reason: '预算与奖金合计不一致，请核对后填写。' },
        { field: 'indicators', reason: '“误报次数”的测试方法不明确，请写明起算时间。' },
      ],
    });
  const blankScenario = await begin({ title: '' });
  const draftScenario = await begin({
    title: '园区光伏出力日前预测（示例）',
    mode: 'contest',
    industry: 'power',
    background: '园区光伏装机 38 兆瓦，日前预测误差大，弃光与考核损失高。',
    indicators: [indicator('预测准确率', '92', '%', 60)],
    prizes: whole.prizes,
    prizeTotalFen: 25_000_000,
    contactPhone: '12345',
  });
  const returnedScenario = await begin({ ...whole, title: '废钢智能判级（示例）' });
  await submit(returnedScenario);
  await sendBack(returnedScenario);
  const resubmittedScenario = await begin(whole);
  await submit(resubmittedScenario);
  const { revision } = await sendBack(resubmittedScenario);
  const mended = await owner.send<Made>('PATCH', `/api/scenarios/${resubmittedScenario.id}`, {
    revision,
    changes: {
      budgetFen: 100_000_000,
      indicators: whole.indicators.map((one) => ({
        ...one,
        testMethod: `${one.testMethod}，以首条报警起算`,
      })),
    },
  });
  await submit(mended, 'resubmit');
  const rejectedScenario = await begin({ ...whole, title: '厂区访客自动登记（示例）' });
  await submit(rejectedScenario);
  await clerk.send('POST', `/api/scenarios/${rejectedScenario.id}/reject`, {
    reason: '不属于人工智能应用场景，可用现有门禁系统实现。',
  });
  return {
    round: round.slug,
    draftRound: draftRound.slug,
    blankScenario: blankScenario.id,
    draftScenario: draftScenario.id,
    returnedScenario: returnedScenario.id,
    resubmittedScenario: resubmittedScenario.id,
    rejectedScenario: rejectedScenario.id,
  };
}
