import { type SeedPerson, signInSeed } from '../../server/src/seeds/seed-client.ts';
import { giveOpinion, handIn, nameExperts, openCall } from './make-reviews.ts';

/** What the pages of notices and objections need in their addresses. */
export type NoticeContent = {
  noticeRunning: string;
  noticePaused: string;
  noticeResumed: string;
  noticeWithdrawn: string;
  noticeDraft: string;
  noticeReady: string;
  objectionFiled: string;
  objectionHeld: string;
  objectionAnswered: string;
  findingOpen: string;
  findingLocked: string;
};
export type NoticePeople = { clerk: SeedPerson; approver: SeedPerson; owner: SeedPerson };
type Made = { id: string };
type Setup = { revision: number };
type List = { setup: Setup & { challenges: { id: string; setup: Setup }[] }; challenges: Made[] };
type Subject = { subjectType: 'challenge_list'; subjectId: string };

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const rubric = {
  criteria: [
    { title: '技术方案', weight: 60 },
    { title: '落地能力', weight: 40 },
  ],
  bands: [
    { title: '优', from: 80, to: 100 },
    { title: '一般', from: 0, to: 80 },
  ],
  machineWeight: 0,
};

/** A list that the bureau published, with a challenge for each title: what notices are about. */
export async function publishList(
  base: string,
  { clerk, approver, owner }: NoticePeople,
  organisationId: string,
  { slug, title, challenges }: { slug: string; title: string; challenges: string[] },
): Promise<{ list: string; challenges: string[] }> {
  const judges = await Promise.all(['judge', 'judge_b', 'judge_c'].map((key) => signInSeed(base, key)));
  const roundId = await openCall(clerk, slug);
  const { id: list } = await clerk.send<Made>('POST', '/api/lists', {
    title,
    titleEn: 'Results (demonstration)',
  });
  for (const name of challenges) {
    const scenarioId = await handIn(owner, roundId, organisationId, name);
    await nameExperts(clerk, scenarioId, ['示例·专家', '示例·专家乙', '示例·专家丙']);
    for (const judge of judges)
      await giveOpinion(judge, name, { recommendation: 'support', opinion: '方向明确，指标可测。' });
    await clerk.send('POST', `/api/scenarios/${scenarioId}/approve`, { reason: '同意列入（示例）' });
    await clerk.send('POST', `/api/lists/${list}/challenges`, { scenarioId });
  }
  const { setup } = await clerk.get<List>(`/api/lists/${list}`);
  await clerk.send('PATCH', `/api/lists/${list}`, {
    revision: setup.revision,
    deadlineAt: inDays(26),
    contactName: '示例·咨询',
    contactPhone: '025-12345678',
  });
  for (const challenge of setup.challenges)
    await clerk.send('PATCH', `/api/challenges/${challenge.id}`, {
      revision: challenge.setup.revision,
      rubric,
    });
  const ready = await clerk.send<List>('POST', `/api/lists/${list}/ready`);
  const published = await approver.send<List>('POST', `/api/lists/${list}/publish`, {
    revision: ready.setup.revision,
  });
  return { list, challenges: published.challenges.map(({ id }) => id) };
}

const titles = [
  '水泥粉磨能耗寻优（示例）',
  '熟料强度预测（示例）',
  '矿山无人值守巡检（示例）',
  '骨料粒形在线识别（示例）',
];

/** Notices in their states, objections from their filing to the answer. */
export async function makeNotices(
  base: string,
  people: NoticePeople,
  organisationId: string,
): Promise<NoticeContent> {
  const { clerk, approver } = people;
  const [vendor, rival] = await Promise.all(['vendor', 'vendor_c'].map((key) => signInSeed(base, key)));
  if (!vendor || !rival) throw new Error('nobody objects');
  // A list each: a notice on a challenge asks for a selection, and of one subject one notice runs at a time.
  const lists: Subject[] = [];
  for (const [place, title] of titles.entries()) {
    const { list } = await publishList(base, people, organisationId, {
      slug: `notices-${place + 1}`,
      title: '建材行业应用场景榜单（示例）',
      challenges: [title],
    });
    lists.push({ subjectType: 'challenge_list', subjectId: list });
  }
  const [onList, first, second, third] = lists as [Subject, Subject, Subject, Subject];
  const draft = (subject: Subject, what: string, periodLength = 5) =>
    clerk
      .send<Made>('POST', '/api/notices', { ...subject, ...words(what), periodLength })
      .then(({ id }) => id);
  const run = async (subject: Subject, what: string, periodLength?: number) => {
    const id = await draft(subject, what, periodLength);
    await clerk.send('POST', `/api/notices/${id}/post`);
    await approver.send('POST', `/api/notices/${id}/start`);
    return id;
  };
  const noticeRunning = await run(onList, '入围名单');
  const noticePaused = await run(first, '拟揭榜单位');
  const noticeResumed = await run(second, '评审结果', 10);
  const noticeWithdrawn = await run(third, '拟揭榜单位');
  await approver.send('POST', `/api/notices/${noticeWithdrawn}/withdraw`, {
    reason: {
      zh: '名单有误，更正后重新公示（示例）。',
      en: 'The list was wrong; a corrected notice follows (demonstration).',
    },
  });
  const noticeReady = await draft(onList, '优胜名单');
  await clerk.send('POST', `/api/notices/${noticeReady}/post`);
  const noticeDraft = await draft(onList, '潜力名单', 7);
  const objectionFiled = await object(vendor, noticeRunning);
  const objectionHeld = await object(rival, noticePaused);
  const objectionAnswered = await object(vendor, noticeResumed);
  const step = (id: string, name: string, body: object = {}) =>
    clerk.send('POST', `/api/objections/${id}/${name}`, body);
  for (const name of ['take', 'accept', 'investigate']) await step(objectionHeld, name);
  const findings = await lookAgain(base, clerk, objectionHeld);
  for (const name of ['take', 'accept', 'investigate', 'dismiss']) await step(objectionAnswered, name);
  await step(objectionAnswered, 'answer', {
    answer: '经调阅申报材料与公开登记信息，所述情形与事实不符，评审结果维持不变（示例）。',
  });
  return {
    ...{ noticeRunning, noticePaused, noticeResumed, noticeWithdrawn, noticeDraft, noticeReady },
    ...{ objectionFiled, objectionHeld, objectionAnswered },
    ...findings,
  };
}

/** Has a panel look again at a case: who gave no opinion on its list is drawn. One finding is in, the others are open. */
async function lookAgain(base: string, clerk: SeedPerson, objection: string) {
  await clerk.send('POST', `/api/objections/${objection}/re-review`, {
    seats: 3,
    grounds: '入围单位不符合申报条件第三条：近三年内无同类项目业绩。',
    evidence: '公开的中标信息查询记录，见附件。',
    showFile: true,
  });
  const findingOf = async (key: string) => {
    const judge = await signInSeed(base, key);
    const { items } = await judge.get<{ items: Made[] }>('/api/me/re-review-findings');
    return { judge, id: items[0]?.id as string };
  };
  const [open, locked] = await Promise.all([findingOf('judge_d'), findingOf('judge_e')]);
  await locked.judge.send('POST', `/api/re-review-findings/${locked.id}/submit`, {
    supports: false,
    finding: '申报材料附有两项同类项目的合同与验收证明，符合申报条件第三条（示例）。',
  });
  return { findingOpen: open.id, findingLocked: locked.id };
}

const words = (what: string) => ({
  title: {
    zh: `关于建材行业应用场景榜单${what}的公示（示例）`,
    en: 'Public notice of results in building materials (demonstration)',
  },
  body: {
    zh: `按照揭榜挂帅工作安排，经评审，现将${what}予以公示，接受社会监督。\n\n公示内容：\n- 水泥粉磨能耗寻优：示例智能科技有限公司\n- 熟料强度预测：示例大学、示例数据有限公司（联合体）\n\n公示期内，任何单位和个人对公示内容有异议的，可以实名提出，写明事实与理由，并附必要的证明材料。`,
    en: 'After review the following results are put on public notice.\n\n- Energy of cement grinding: Example Intelligence Ltd.\n- Strength of clinker: Example University with Example Data Ltd.\n\nUntil the end of the notice any body or person may object under their real name, with facts, grounds and evidence.',
  },
});

/** Files an objection as this person; answers its id. */
async function object(person: SeedPerson, noticeId: string): Promise<string> {
  const file = { name: '查询记录.pdf', content: Buffer.from('%PDF-1.4 example') };
  const uploadId = await person.stage('objection_evidence', file);
  const { id } = await person.send<Made>('POST', `/api/notices/${noticeId}/objections`, {
    name: '李示例',
    identity: '示例市高新区某企业技术负责人',
    contact: '138 1234 0000',
    grounds: '入围单位不符合申报条件第三条：近三年内无同类项目业绩。',
    evidence: '公开的中标信息查询记录，见附件。',
    uploadId,
  });
  return id;
}
