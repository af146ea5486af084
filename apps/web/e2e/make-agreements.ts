import { type SeedPerson, signInSeed, waitFor } from '../../server/src/seeds/seed-client.ts';
import { closeAt, publishTwo } from './make-judged.ts';
import { fileProposal, makeBody, wholeProposal } from './make-proposals.ts';

const DAY = 86_400_000;
type Notice = { id: string; revision: number };
type View = { id: string; revision: number; plan: { id: string }[] };
type Sealed = { challengeId: string; deadlineAt: string; proposals: string[] };
const as = (base: string, key: string): Promise<SeedPerson> => signInSeed(base, key);

/** Proposals of these accounts on a challenge where supply meets demand, sealed until its deadline. */
async function propose(base: string, keys: readonly string[]): Promise<Sealed> {
  const { supplyDemand, keyTask } = await publishTwo(base);
  const proposals: string[] = [];
  const names = ['示例智能科技有限公司', '示例工业软件有限公司', '江畔算法有限公司（示例）'];
  for (const [place, key] of keys.entries()) {
    const vendor = await as(base, key);
    const body = await makeBody(vendor, names[place] as string, `91310000MA1FL${place}A${place}X`);
    proposals.push(await fileProposal(vendor, supplyDemand.id, body, wholeProposal(2)));
  }
  await closeAt(base, [keyTask, supplyDemand]);
  return { challengeId: supplyDemand.id, deadlineAt: supplyDemand.deadlineAt, proposals };
}

/** Who answered is selected, and their notice runs out: each has won and may sign. Answers the proposals' ids. */
export async function makeWon(base: string, keys: readonly string[]): Promise<string[]> {
  const { challengeId, deadlineAt, proposals } = await propose(base, keys);
  const clerk = await as(base, 'bureau_clerk');
  for (const id of proposals) await clerk.send('POST', `/api/proposals/${id}/valid`);
  const owner = await as(base, 'enterprise');
  await owner.send('POST', `/api/challenges/${challengeId}/selection`, {
    shortlisted: proposals,
    reason: '判级一致率承诺高于要求，报价在预算之内。',
  });
  const both = (zh: string, en: string) => ({ zh, en });
  const { id } = await clerk.send<Notice>('POST', '/api/notices', {
    subjectType: 'challenge',
    subjectId: challengeId,
    title: both('关于废钢判级榜题揭榜单位的公示（示例）', 'Notice of the winners (demonstration)'),
    body: both('现将揭榜单位予以公示。', 'The winners are posted herewith.'),
    periodLength: 1,
    periodUnit: 'calendar_day',
  });
  await clerk.send('POST', `/api/notices/${id}/post`);
  const approver = await as(base, 'bureau_approver');
  await approver.send('POST', `/api/notices/${id}/start`);
  const moved = await fetch(`${base}/api/test/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to: new Date(Date.parse(deadlineAt) + 3 * DAY).toISOString() }),
  });
  if (!moved.ok) throw new Error(`the clock did not move: ${moved.status}`);
  const vendor = await as(base, keys[0] as string);
  await waitFor(
    'the end of the notice',
    () => vendor.get<{ status: string }>(`/api/proposals/${proposals[0]}`),
    ({ status }) => status === 'won',
  );
  return proposals;
}

/** A whole agreement on a challenge of two indicators; demonstration content. */
export const wholeAgreement = {
  startDay: '2027-01-01',
  endDay: '2027-12-31',
  priceFen: 68_000_000,
  posterDuties: '提供两年判级数据与料场测试条件，按里程碑付款。',
  solverDuties: '完成料型识别模型研发、两条产线部署与人员培训。',
  ipTerms: '成果由双方共有，发榜方享有永久免费使用权。',
  acceptanceTerms: '由双方认可的第三方在现场测试，发榜方组织验收。',
  otherTerms: '数据不出园区。',
  commitments: [
    { indicator: 0, committed: '96.5', note: '' },
    { indicator: 1, committed: '85', note: '' },
  ],
  milestones: [
    { title: '模型研发', plannedDay: '2027-06-30', deliverable: '模型与评测报告', shareFen: 28_000_000 },
    { title: '现场部署', plannedDay: '2027-12-31', deliverable: '两条产线上线运行', shareFen: 40_000_000 },
  ],
};

/** A draft that is whole, and as far as the bureau's record when `agreed`. */
async function draft(base: string, key: string, proposalId: string, agreed: boolean): Promise<View> {
  const solver = await as(base, key);
  const { id } = await solver.send<View>('POST', `/api/proposals/${proposalId}/agreements`);
  const view = await solver.send<View>('PATCH', `/api/agreements/${id}`, {
    revision: 1,
    changes: wholeAgreement,
  });
  if (!agreed) return view;
  const put = await solver.send<View>('POST', `/api/agreements/${id}/propose`, { revision: view.revision });
  const owner = await as(base, 'enterprise');
  await owner.send('POST', `/api/agreements/${id}/agree`, { revision: put.revision });
  const clerk = await as(base, 'bureau_clerk');
  return await clerk.send<View>('POST', `/api/agreements/${id}/record`);
}

const report = (person: SeedPerson, id: string, kind: string, text: string) =>
  person.upload(
    'POST',
    `/api/milestones/${id}/reports`,
    { kind, text },
    {
      file: { name: '测试报告（示例）.txt', content: Buffer.from('示例') },
    },
  );

/** What the pages of agreements need in their addresses. */
export type AgreementContent = { drafted: string; working: string; accepted: string };

/** Three winners of one challenge: one drafts, one is at work, one was accepted and is a case. */
export async function makeAgreements(base: string): Promise<AgreementContent> {
  const keys = ['vendor', 'vendor_b', 'vendor_c'] as const;
  const [first, second, third] = (await makeWon(base, keys)) as [string, string, string];
  const drafted = await draft(base, 'vendor_c', third, false);
  const working = await draft(base, 'vendor_b', second, true);
  const owner = await as(base, 'enterprise');
  const vendorB = await as(base, 'vendor_b');
  const [one, two] = working.plan.map(({ id }) => id) as [string, string];
  await report(vendorB, one, 'progress', '模型准确率已达 94%，按计划推进。');
  await report(vendorB, one, 'completion', '模型研发完成，评测报告见附件。');
  await owner.send('POST', `/api/milestones/${one}/accept`);
  await report(vendorB, two, 'completion', '两条产线已上线运行。');
  await owner.send('POST', `/api/milestones/${two}/refuse`, { reason: '二号线尚未连续运行满 30 天。' });
  const accepted = await acceptedOf(base, first);
  return { drafted: drafted.id, working: working.id, accepted };
}

async function acceptedOf(base: string, proposalId: string): Promise<string> {
  const { id, plan } = await draft(base, 'vendor', proposalId, true);
  const [vendor, owner, clerk] = await Promise.all(
    ['vendor', 'enterprise', 'bureau_clerk'].map((key) => as(base, key)),
  );
  if (!vendor || !owner || !clerk) throw new Error('nobody is here');
  for (const milestone of plan) {
    await report(vendor, milestone.id, 'completion', '已按协议完成。');
    await owner.send('POST', `/api/milestones/${milestone.id}/accept`);
  }
  await vendor.send('POST', `/api/agreements/${id}/hand-in`, { statement: '全部里程碑已完成，申请验收。' });
  await owner.send('POST', `/api/agreements/${id}/appraise`, {
    score: 93.5,
    opinion: '两项指标均达到承诺，资料齐全，同意通过验收。',
    summary: '料型判级与专家组一致率达到 96.8%，单车用时由 210 秒降至 78 秒，已在两条产线稳定运行三个月。',
    results: [
      { indicator: 0, reached: '96.8', met: true },
      { indicator: 1, reached: '78', met: true },
    ],
  });
  await clerk.send('POST', `/api/agreements/${id}/accept`);
  return id;
}
