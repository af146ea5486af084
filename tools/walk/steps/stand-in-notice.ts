import { DAY_MS, eventually, expectThat, refused, type World } from '../world.ts';
import { standing } from './propose-and-select.ts';

type Notice = {
  id: string;
  status: string;
  clock: { paused: boolean; lastDay: string | null; endsAt: string | null; daysLeft: number | null } | null;
};
type Objection = { id: string; status: string };

/** 8. Five working days of public notice; an objection with evidence pauses it, is ruled on and answered; the rest follows. */
export async function standInNotice(world: World): Promise<object> {
  const clerk = await world.as('bureau_clerk');
  const draft = await clerk.send<Notice>('POST', '/api/notices', {
    subjectType: 'challenge',
    subjectId: world.made.challenge,
    title: { zh: '揭榜单位公示（示例）', en: 'Public notice of the selected solver (demonstration)' },
    body: { zh: '现将拟揭榜单位予以公示。', en: 'The solver to be confirmed is hereby published.' },
  });
  await clerk.send('POST', `/api/notices/${draft.id}/post`);
  await refused('same_person', clerk.send('POST', `/api/notices/${draft.id}/start`));
  await (await world.as('bureau_approver')).send('POST', `/api/notices/${draft.id}/start`);
  const before = await world.read<Notice>(`/api/notices/${draft.id}`);
  const objection = await object(world, draft.id);
  const paused = await world.read<Notice>(`/api/notices/${draft.id}`);
  expectThat(paused.clock?.paused === true, 'an accepted objection stops the clock', paused);
  await world.moveTo(world.now() + 6 * DAY_MS);
  await rule(world, objection.id);
  const after = await world.read<Notice>(`/api/notices/${draft.id}`);
  expectThat(
    after.clock?.paused === false && String(after.clock.lastDay) > String(before.clock?.lastDay),
    'the days that were left follow',
    after,
  );
  // Recorded ten minutes after the end: an objection whose upload began in time still finds the door open.
  await world.moveTo(Date.parse(after.clock?.endsAt as string) + 11 * 60_000);
  const ended = await eventually('the notice ends by the clock', async () => {
    const seen = await world.read<Notice>(`/api/notices/${draft.id}`);
    return seen.status === 'ended' ? seen : null;
  });
  expectThat((await standing(world)) === 'won', 'who was shortlisted has won');
  return {
    lastDay: before.clock?.lastDay,
    daysLeft: before.clock?.daysLeft,
    lastDayAfterPause: after.clock?.lastDay,
    status: ended.status,
  };
}

async function object(world: World, noticeId: string): Promise<Objection> {
  const objector = await world.as('vendor_c');
  const fields = {
    name: '示例·同行',
    identity: '同行业技术人员',
    contact: '025-83640002',
    grounds: '拟揭榜单位的业绩材料与公开信息不一致。',
    evidence: '见公开合同编号与日期。',
  };
  const filed = await objector.send<Objection>('POST', `/api/notices/${noticeId}/objections`, fields);
  const officer = await world.as('bureau_clerk');
  await officer.send('POST', `/api/objections/${filed.id}/take`);
  const seen = JSON.stringify(await officer.get(`/api/objections/${filed.id}`));
  expectThat(seen.includes(fields.name), 'the officer who took the case knows who objects');
  const other = await (await world.as('bureau_approver'))
    .get(`/api/objections/${filed.id}`)
    .then(JSON.stringify, String);
  expectThat(!other.includes(fields.name), 'nobody else does');
  await officer.send('POST', `/api/objections/${filed.id}/accept`);
  await officer.send('POST', `/api/objections/${filed.id}/investigate`);
  return filed;
}

async function rule(world: World, id: string): Promise<void> {
  const officer = await world.as('bureau_clerk');
  await officer.send('POST', `/api/objections/${id}/dismiss`);
  await officer.send('POST', `/api/objections/${id}/answer`, {
    answer: '经核查，业绩材料属实，异议不成立。',
  });
}
