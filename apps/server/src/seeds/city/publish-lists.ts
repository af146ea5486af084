import type { City } from './city.ts';
import type { ScenarioKey } from './scenario-texts.ts';

type Challenge = { id: string; mode: string; code: string | null; setup: { revision: number } | null };
type List = {
  id: string;
  number: number;
  setup: { revision: number; challenges: (Challenge & { title: string })[] } | null;
  challenges: Challenge[];
};

const criteria = [
  { title: '技术先进性', weight: 40 },
  { title: '指标达成', weight: 40 },
  { title: '落地能力', weight: 20 },
];
const bands = [
  { title: '优', from: 85, to: 100 },
  { title: '良', from: 60, to: 85 },
  { title: '差', from: 0, to: 60 },
];

/** A clerk draws a list up; its challenges are known as `challenge KEY` from then on. */
export async function prepareList(
  city: City,
  keys: readonly ScenarioKey[],
  list: { title: string; titleEn: string; deadline: number },
): Promise<string> {
  const clerk = await city.as('bureau_clerk');
  const { id } = await clerk.send<List>('POST', '/api/lists', {
    title: list.title,
    titleEn: list.titleEn,
    preamble: '现将本批人工智能应用场景榜单予以发布，欢迎国内外单位揭榜。',
  });
  for (const key of keys)
    await clerk.send('POST', `/api/lists/${id}/challenges`, { scenarioId: city.made[`scenario ${key}`] });
  const { setup } = await clerk.get<List>(`/api/lists/${id}`);
  await clerk.send('PATCH', `/api/lists/${id}`, {
    revision: setup?.revision,
    deadlineAt: city.day(list.deadline, 24),
    contactName: '示例·咨询',
    contactPhone: '025-83640001',
  });
  for (const [at, challenge] of (setup?.challenges ?? []).entries()) {
    await clerk.send('PATCH', `/api/challenges/${challenge.id}`, {
      revision: challenge.setup?.revision,
      rubric: { criteria, bands, machineWeight: challenge.mode === 'contest' ? 60 : 0 },
    });
    city.made[`challenge ${keys[at]}`] = challenge.id;
  }
  return id;
}

/** A second person publishes it. */
export async function publishList(city: City, id: string): Promise<void> {
  const clerk = await city.as('bureau_clerk');
  await clerk.send('POST', `/api/lists/${id}/ready`);
  const { setup } = await clerk.get<List>(`/api/lists/${id}`);
  const approver = await city.as('bureau_approver');
  await approver.send('POST', `/api/lists/${id}/publish`, { revision: setup?.revision });
}
