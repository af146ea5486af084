import { expectThat, refused, type World } from '../world.ts';

type Round = { id: string; slug: string; status: string; window: string };

/** 1. The bureau opens a call for scenarios; before it is announced the public does not know of it. */
export async function openRound(world: World): Promise<object> {
  const clerk = await world.as('bureau_clerk');
  const draft = await clerk.send<Round>('POST', '/api/rounds', {
    slug: 'walk-1',
    title: { zh: '第一批场景征集（示例）', en: 'First call for scenarios (demonstration)' },
    summary: {
      zh: '面向重点产业征集人工智能应用场景。',
      en: 'AI application scenarios of the key industries.',
    },
    guidance: { zh: '每个单位不限项数。', en: 'No limit per body.' },
    sectors: [],
    opensAt: world.inDays(-1),
    closesAt: world.inDays(30),
  });
  await refused('not_found', (await world.as('vendor')).get(`/api/rounds/${draft.slug}`));
  await clerk.send('POST', `/api/rounds/${draft.id}/announce`);
  const seen = await world.read<Round>(`/api/rounds/${draft.slug}`);
  expectThat(seen.window === 'open', 'an announced round in its window is open', seen.window);
  world.made.round = draft.id;
  return { round: seen.slug, window: seen.window };
}
