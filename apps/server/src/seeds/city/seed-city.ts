import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import { makeDepartments } from '../make-departments.ts';
import { checkProposals, propose, select } from './answer-challenges.ts';
import type { City } from './city.ts';
import { declareConflict, holdContest, openPanel, rank, scoreEntries } from './hold-contests.ts';
import { objectTo, postNotice } from './post-notices.ts';
import { prepareList, publishList } from './publish-lists.ts';
import {
  announceRound,
  approve,
  askDepartments,
  askExperts,
  giveOpinions,
  JUDGES,
  sendBack,
  writeScenario,
} from './review-scenarios.ts';
import type { ScenarioKey } from './scenario-texts.ts';
import { accept, agree, finishMilestone } from './work-on-challenges.ts';

/** How long ago the story begins. */
export const CITY_DAYS = 70;

const FIRST: ScenarioKey[] = ['strip', 'furnace', 'imaging', 'paint', 'screening'];
const SECOND: ScenarioKey[] = ['dispatch', 'fabric'];
const BODIES: [who: string, key: string, name: string][] = [
  ['enterprise', 'steelworks', '示例钢铁集团有限公司'],
  ['enterprise', 'hospital', '示例智慧医疗集团有限公司'],
  ['vendor', 'body of vendor', '示例视觉科技有限公司'],
  ['vendor_b', 'body of vendor_b', '示例智造科技有限公司'],
  ['vendor_c', 'body of vendor_c', '示例算法科技有限公司'],
];

/** A programme in mid-flight: two calls, three lists, two contests, notices and agreements at different stages. */
export async function seedCity(city: City): Promise<void> {
  await registerBodies(city);
  await firstCall(city);
  await firstList(city);
  await whatFollowed(city);
  await secondCall(city);
}

async function registerBodies(city: City): Promise<void> {
  for (const [serial, [who, key, name]] of BODIES.entries()) {
    const code = `91320100MA7${String(300_000 + serial)}`;
    const { id } = await (await city.as(who)).send<{ id: string }>('POST', '/api/organisations', {
      identity: { kind: 'domestic', creditCode: code + creditCodeCheckCharacter(code) },
      profile: { name, type: 'enterprise', contactName: '示例', contactPhone: '025-83640000' },
    });
    city.made[key] = id;
  }
}

/** Seventy days ago the first call; five and two scenarios are approved by its end. */
async function firstCall(city: City): Promise<void> {
  const year = city.date(-70).slice(0, 4);
  const title = {
    zh: `${year} 年第一批场景征集（示例）`,
    en: `First call for scenarios of ${year} (demonstration)`,
  };
  await announceRound(city, 'city-1', title, [-70, -56]);
  await city.become(-66);
  const medical: ScenarioKey[] = ['imaging', 'screening'];
  for (const key of [...FIRST, ...SECOND])
    await writeScenario(city, key, {
      round: 'city-1',
      body: medical.includes(key) ? 'hospital' : 'steelworks',
    });
  await city.become(-62);
  for (const key of [...FIRST, ...SECOND]) await askExperts(city, key);
  await city.become(-60);
  await giveOpinions(city);
  await city.become(-58);
  await approve(city, [...FIRST, ...SECOND]);
}

/** List no. 1: published, answered, closed, selected; two challenges go to notice, two to contests, one is kept back. */
async function firstList(city: City): Promise<void> {
  await city.become(-54);
  const list = await prepareList(city, FIRST, {
    title: '人工智能应用场景揭榜挂帅榜单（示例）',
    titleEn: 'AI scenarios for open challenge (demonstration)',
    deadline: -41,
  });
  await publishList(city, list);
  await city.become(-48);
  for (const key of ['strip', 'imaging', 'screening'] as const) await propose(city, 'vendor', key);
  for (const key of ['strip', 'furnace', 'imaging', 'screening'] as const)
    await propose(city, 'vendor_b', key);
  for (const key of ['furnace', 'imaging', 'paint', 'screening'] as const)
    await propose(city, 'vendor_c', key);
  await city.become(-39);
  await checkProposals(city, FIRST);
  await select(city, 'strip', { by: 'enterprise', shortlisted: ['vendor'] });
  await select(city, 'paint', { by: 'enterprise', shortlisted: ['vendor_c'] });
  await select(city, 'furnace', { by: 'bureau_clerk', shortlisted: ['vendor_b'], reserve: ['vendor_c'] });
  await city.become(-38);
  for (const key of ['strip', 'paint'] as const)
    await postNotice(
      city,
      { type: 'challenge', id: city.made[`challenge ${key}`] as string },
      { zh: '拟揭榜单位公示（示例）', en: 'Public notice of the selected solver (demonstration)' },
    );
  await city.become(-37);
  await holdContest(city, 'imaging', {
    slug: 'city-imaging',
    title: { zh: '乳腺影像辅助判读擂台赛（示例）', en: 'Breast imaging contest (demonstration)' },
    lasts: 7,
  });
}

/** What followed: agreements from the two notices, the first contest to its published result, the second under way. */
async function whatFollowed(city: City): Promise<void> {
  await city.become(-29);
  await openPanel(city, 'imaging', -24);
  await city.become(-28);
  await scoreEntries(city, 'imaging');
  await city.become(-27);
  await rank(city, 'imaging');
  // Three weeks from the notices of the two selected: five working days beside any holiday.
  await city.become(-20);
  await agree(city, 'paint', { solver: 'vendor_c', milestones: [-16, -11] });
  await agree(city, 'strip', { solver: 'vendor', milestones: [-9, 45] });
  await holdContest(city, 'screening', {
    slug: 'city-screening',
    title: { zh: '慢性病早期筛查擂台赛（示例）', en: 'Early screening contest (demonstration)' },
    lasts: 13,
  });
  await city.become(-15);
  await finishMilestone(city, 'paint', { at: 0, solver: 'vendor_c' });
}

/** The second call is open; the second list takes proposals; a third is being prepared; one notice is held by an objection. */
async function secondCall(city: City): Promise<void> {
  await city.become(-12);
  const year = city.date(-12).slice(0, 4);
  const title = {
    zh: `${year} 年第二批场景征集（示例）`,
    en: `Second call for scenarios of ${year} (demonstration)`,
  };
  await announceRound(city, 'city-2', title, [-12, 18]);
  await city.become(-10);
  await finishMilestone(city, 'paint', { at: 1, solver: 'vendor_c' });
  await accept(city, 'paint', 'vendor_c');
  await city.become(-8);
  await finishMilestone(city, 'strip', { at: 0, solver: 'vendor' });
  const second = await prepareList(city, SECOND, {
    title: '人工智能应用场景揭榜挂帅榜单（第二批，示例）',
    titleEn: 'AI scenarios for open challenge, second batch (demonstration)',
    deadline: 12,
  });
  await publishList(city, second);
  await writeScenario(city, 'guide', { round: 'city-2', body: 'steelworks' });
  await writeScenario(city, 'kiln', { round: 'city-2', body: 'steelworks' });
  await writeScenario(city, 'leak', { round: 'city-2', body: 'steelworks' });
  await city.become(-5);
  await openPanel(city, 'screening', 6);
  await propose(city, 'vendor', 'dispatch');
  await propose(city, 'vendor_b', 'fabric', true);
  await askExperts(city, 'guide');
  await city.become(-4);
  await giveOpinions(city);
  await sendBack(city, 'leak');
  await scoreEntries(city, 'screening', JUDGES.slice(0, 2));
  await declareConflict(city, 'screening');
  await city.become(-3);
  await approve(city, ['guide']);
  await prepareList(city, ['guide'], {
    title: '人工智能应用场景揭榜挂帅榜单（第三批，示例）',
    titleEn: 'AI scenarios for open challenge, third batch (demonstration)',
    deadline: 30,
  });
  const notice = await postNotice(
    city,
    { type: 'challenge', id: city.made['challenge furnace'] as string },
    { zh: '攻关揭榜入围名单公示（示例）', en: 'Public notice of the shortlist (demonstration)' },
  );
  await makeDepartments(city.as);
  await writeScenario(city, 'records', { round: 'city-2', body: 'hospital' });
  await askDepartments(city, 'records');
  await city.become(-1);
  await objectTo(city, notice);
}
