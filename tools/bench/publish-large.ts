import pg from 'pg';
import { signInSeed } from '../../apps/server/src/seeds/seed-client.ts';
import type { Instance } from './instance.ts';
import { median } from './measure.ts';

const CHALLENGES = 200;
const ROUNDS = 3;
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
type List = {
  id: string;
  setup: { revision: number; challenges: { id: string; setup: { revision: number } }[] };
};

/** Milliseconds that the second person waits for the publication of a list of 200 challenges, over HTTP: median of three. */
export async function measurePublication(instance: Instance): Promise<{ challenges: number; ms: number }> {
  const pool = new pg.Pool({ connectionString: instance.databaseUrl, max: 1 });
  const clerk = await signInSeed(instance.address, 'bureau_clerk');
  const approver = await signInSeed(instance.address, 'bureau_approver');
  const times: number[] = [];
  try {
    const { rows } = await pool.query<{ id: string }>(
      "select id from scenarios where status = 'approved' order by id limit $1",
      [CHALLENGES * ROUNDS],
    );
    for (let round = 0; round < ROUNDS; round++) {
      const chosen = rows.slice(round * CHALLENGES, (round + 1) * CHALLENGES);
      const list = await prepare(
        clerk,
        chosen.map(({ id }) => id),
      );
      const began = performance.now();
      await approver.send('POST', `/api/lists/${list.id}/publish`, { revision: list.setup.revision });
      times.push(performance.now() - began);
    }
  } finally {
    await pool.end();
  }
  return { challenges: CHALLENGES, ms: median(times) };
}

async function prepare(clerk: Awaited<ReturnType<typeof signInSeed>>, scenarios: string[]): Promise<List> {
  const { id } = await clerk.send<List>('POST', '/api/lists', {
    title: '大榜单（示例）',
    titleEn: 'Large list',
    preamble: '示例。',
  });
  for (const scenarioId of scenarios) await clerk.send('POST', `/api/lists/${id}/challenges`, { scenarioId });
  const { setup } = await clerk.get<List>(`/api/lists/${id}`);
  await clerk.send('PATCH', `/api/lists/${id}`, {
    revision: setup.revision,
    deadlineAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    contactName: '示例·咨询',
    contactPhone: '025-12345678',
  });
  for (const challenge of setup.challenges)
    await clerk.send('PATCH', `/api/challenges/${challenge.id}`, {
      revision: challenge.setup.revision,
      rubric,
    });
  await clerk.send('POST', `/api/lists/${id}/ready`);
  return await clerk.get<List>(`/api/lists/${id}`);
}
