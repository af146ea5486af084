import { expectThat, refused, type World } from '../world.ts';

type Challenge = { id: string; code: string | null; mode: string; setup: { revision: number } | null };
type List = {
  id: string;
  number: number;
  contentSm3: string | null;
  setup: { revision: number; challenges: Challenge[] } | null;
};

const rubric = {
  criteria: [
    { title: '技术先进性', weight: 40 },
    { title: '指标达成', weight: 40 },
    { title: '落地能力', weight: 20 },
  ],
  bands: [
    { title: '优', from: 85, to: 100 },
    { title: '良', from: 60, to: 85 },
    { title: '差', from: 0, to: 60 },
  ],
  machineWeight: 0,
};

/** 3. A clerk prepares list no. 1; what is missing is refused where it stands; a second person publishes it as one act. */
export async function publishList(world: World): Promise<object> {
  const clerk = await world.as('bureau_clerk');
  const { id } = await clerk.send<List>('POST', '/api/lists', {
    title: '人工智能应用场景揭榜挂帅榜单（示例）',
    titleEn: 'AI scenarios for open challenge (demonstration)',
    preamble: '现将本批榜单予以发布。',
  });
  for (const scenarioId of (world.made.scenarios as string).split(','))
    await clerk.send('POST', `/api/lists/${id}/challenges`, { scenarioId });
  const { paths } = await refused('list_incomplete', clerk.send('POST', `/api/lists/${id}/ready`));
  expectThat(paths.includes('deadlineAt'), 'a missing deadline is named', paths);
  await complete(world, id);
  await clerk.send('POST', `/api/lists/${id}/ready`);
  const ready = await clerk.get<List>(`/api/lists/${id}`);
  const publication = { revision: ready.setup?.revision };
  await refused('second_person_needed', clerk.send('POST', `/api/lists/${id}/publish`, publication));
  await refused('not_found', (await world.as('vendor')).get(`/api/lists/${id}`));
  await (await world.as('bureau_approver')).send('POST', `/api/lists/${id}/publish`, publication);
  return await seePublished(world, id);
}

/** A deadline, somebody to ask and the rubrics: what publication asks for beyond the scenarios. */
export async function complete(world: World, id: string): Promise<void> {
  const clerk = await world.as('bureau_clerk');
  const { setup } = await clerk.get<List>(`/api/lists/${id}`);
  await clerk.send('PATCH', `/api/lists/${id}`, {
    revision: setup?.revision,
    deadlineAt: world.inDays(20),
    contactName: '示例·咨询',
    contactPhone: '025-83640001',
  });
  for (const challenge of setup?.challenges ?? [])
    await clerk.send('PATCH', `/api/challenges/${challenge.id}`, {
      revision: challenge.setup?.revision,
      // A contest is decided by machine and judges together: 60 % and 40 %.
      rubric: challenge.mode === 'contest' ? { ...rubric, machineWeight: 60 } : rubric,
    });
}

async function seePublished(world: World, id: string): Promise<object> {
  const list = await world.read<List & { challenges: Challenge[] }>(`/api/lists/${id}`);
  const found = await world.read<{ items: Challenge[] }>(
    `/api/challenges?q=${encodeURIComponent('带钢缺陷')}`,
  );
  expectThat(found.items.length === 1, 'Chinese search finds the one challenge', found.items);
  const code = found.items[0]?.code as string;
  await world.read(`/api/challenges/${code}`);
  world.made.list = id;
  world.made.challenge = found.items[0]?.id as string;
  world.made.contest = list.challenges.find(({ mode }) => mode === 'contest')?.id as string;
  return { number: list.number, code, sm3: list.contentSm3 };
}
