import { type SeedPerson, signInSeed, waitFor } from '../../server/src/seeds/seed-client.ts';
import { type ListPeople, makeApproved, makeList, makeOpenRound, threeScenarios } from './make-lists.ts';
import { fileProposal, makeBody, wholeProposal } from './make-proposals.ts';

const DAY = 86_400_000;
type Challenge = { id: string; code: string; deadlineAt: string };

export type Published = { keyTask: Challenge; supplyDemand: Challenge; posterBody: string };

/** A published list of a key task and of a supply that meets a demand, open for proposals for 26 days. */
export async function publishTwo(base: string): Promise<Published> {
  const as = (key: string) => signInSeed(base, key);
  const [owner, clerk, approver] = (await Promise.all(
    ['enterprise', 'bureau_clerk', 'bureau_approver'].map(as),
  )) as [SeedPerson, SeedPerson, SeedPerson];
  const judges = await Promise.all(['judge', 'judge_b', 'judge_c'].map(as));
  const people: ListPeople = { owner, clerk, approver, judges };
  const posterBody = await makeBody(owner, '示例轧钢有限公司', '91310000MA1FL0X8H');
  const round = await makeOpenRound(clerk, 'judged-round');
  const [first, , third] = threeScenarios;
  const scenarios = await makeApproved(people, { round, organisationId: posterBody }, [
    first,
    third,
  ] as object[]);
  const list = await makeList(clerk, '钢铁行业应用场景榜单（示例）', scenarios, true);
  const ready = await clerk.send<typeof list>('POST', `/api/lists/${list.id}/ready`);
  await approver.send('POST', `/api/lists/${list.id}/publish`, { revision: ready.setup.revision });
  const { challenges } = await clerk.get<{ challenges: Challenge[] }>(`/api/lists/${list.id}`);
  const [keyTask, supplyDemand] = challenges as [Challenge, Challenge];
  return { keyTask, supplyDemand, posterBody };
}

/** The clock of a test installation comes to an instant, and the challenges that were due are closed. */
export async function closeAt(base: string, challenges: Challenge[]): Promise<void> {
  const to = Math.max(...challenges.map(({ deadlineAt }) => Date.parse(deadlineAt)));
  const answer = await fetch(`${base}/api/test/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to: new Date(to + 1_000).toISOString() }),
  });
  if (!answer.ok) throw new Error(`the clock did not move: ${answer.status}`);
  for (const { code } of challenges)
    await waitFor(
      'the close',
      async () => (await (await fetch(`${base}/api/challenges/${code}`)).json()) as { status: string },
      ({ status }) => status === 'judging',
    );
}

/** What the pages of proposals after the deadline need in their addresses. */
export type JudgedContent = {
  checking: string;
  selected: string;
  fresh: string;
  correction: string;
  valid: string;
  invalid: string;
  shortlisted: string;
  notSelected: string;
};

/** Two closed challenges: on one the formal check is under way, on the other the enterprise has selected. */
export async function makeJudged(base: string): Promise<JudgedContent> {
  const as = (key: string) => signInSeed(base, key);
  const { keyTask, supplyDemand } = await publishTwo(base);
  const vendors = (await Promise.all(
    ['vendor', 'vendor_b', 'vendor_c', 'enterprise_b'].map(as),
  )) as SeedPerson[];
  const names = [
    '示例智能科技有限公司',
    '示例工业软件有限公司',
    '江畔算法有限公司（示例）',
    '示例自动化研究院',
  ];
  const made: Record<string, string> = {};
  for (const [place, vendor] of vendors.entries()) {
    const body = await makeBody(vendor, names[place] as string, `91310000MA1FL${place}A${place}X`);
    const recall = ['96.5', '95', '97.2（不含检修期）', '94.8'][place] as string;
    const whole = wholeProposal(3);
    made[`task ${place}`] = await fileProposal(vendor, keyTask.id, body, {
      ...whole,
      partners: place % 2 === 0 ? whole.partners : [],
      priceFen: 68_000_000 - place * 4_500_000,
      commitments: whole.commitments.map((one) =>
        one.indicator === 0 ? { ...one, committed: recall } : one,
      ),
    });
    if (place < 3)
      made[`demand ${place}`] = await fileProposal(vendor, supplyDemand.id, body, {
        ...wholeProposal(2),
        priceFen: 110_000_000 + place * 3_000_000,
      });
  }
  await closeAt(base, [keyTask, supplyDemand]);
  const clerk = await as('bureau_clerk');
  const find = (name: string, verb: string, body: object = {}) =>
    clerk.send('POST', `/api/proposals/${made[name]}/${verb}`, body);
  await find('task 1', 'valid');
  await find('task 3', 'invalid', { reason: '未按要求填写项目负责人，且团队人数不足 5 人。' });
  await find('task 0', 'corrections', {
    corrections: [
      { field: 'priceFen', reason: '报价与方案中的分项合计不一致，请核对。' },
      { field: 'schedule', reason: '现场部署阶段缺少验收节点，请补充日期与成果。' },
    ],
    dueAt: new Date(Date.parse(keyTask.deadlineAt) + 6 * DAY).toISOString(),
  });
  for (const place of [0, 1, 2]) await find(`demand ${place}`, 'valid');
  const owner = await as('enterprise');
  await owner.send('POST', `/api/challenges/${supplyDemand.id}/selection`, {
    shortlisted: [made['demand 0'], made['demand 1']],
    reason: '两家的判级一致率承诺均高于要求，且有同类料场的运行数据；报价在预算之内。',
  });
  const id = (name: string) => made[name] as string;
  return {
    checking: keyTask.id,
    selected: supplyDemand.id,
    fresh: id('task 2'),
    correction: id('task 0'),
    valid: id('task 1'),
    invalid: id('task 3'),
    shortlisted: id('demand 0'),
    notSelected: id('demand 2'),
  };
}
