import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareWorlds } from '../../../test/compare-worlds.ts';
import type { Client } from '../../../test/harness.ts';
import { routes } from '../../routes.ts';
import {
  type ProposalTest,
  startProposalTest,
  wholeProposal,
  withoutId,
} from './testing/start-proposal-test.ts';

let p: ProposalTest;
beforeAll(async () => {
  p = await startProposalTest();
});
afterAll(() => p.end());

/** Streams without end. */
const APART = new Set(['streamLive']);
const UNKNOWN = '01900000-0000-7000-8000-000000000000';

const other = {
  ...wholeProposal,
  plan: '截然不同的方案'.repeat(200),
  leader: '张某某',
  partners: [{ organisation: '另一单位', task: '全部' }],
  priceFen: 1,
  risks: '',
};

/** Another world: the same rows, but another content of the proposal. A trigger would keep a hand from it. */
async function rewrite(id: string, content: object): Promise<void> {
  const client = await p.t.services.pool.connect();
  try {
    await client.query('begin');
    await client.query("set local session_replication_role = 'replica'");
    await client.query('update proposals set content = $2 where id = $1', [id, content]);
    await client.query('update proposal_versions set content = $2 where proposal_id = $1', [id, content]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

test('until it is closed, worlds that differ only in a proposal’s content answer byte for byte alike to poster, bureau and rival', async () => {
  const enterprise = await p.t.as('enterprise');
  const posterId = await p.buildOrganisation(enterprise);
  const challenge = await p.buildChallenge({ posterId, mode: 'supply_demand' });
  const vendor = await p.buildVendor();
  const id = await p.submitted(vendor, challenge);
  const viewers: Record<string, Client> = {
    enterprise,
    clerk: await p.t.as('bureau_clerk'),
    rival: await p.t.as('vendor_b'),
  };
  const ids = [id, challenge.challengeId, challenge.listId, vendor.organisationId];
  // Every question that the API knows, asked about every id that has to do with it, and in the words of the secret.
  const addresses = routes
    .filter(({ endpoint }) => endpoint.method === 'GET' && !APART.has(endpoint.name))
    .flatMap(({ endpoint: { path } }) =>
      path.includes(':')
        ? ids.map((one) => path.replace(/:code/g, challenge.code).replace(/:\w+/g, one))
        : [path],
    );
  addresses.push(`/api/challenges?q=${encodeURIComponent('小样本')}`, `/api/proposals/${id}/file?version=1`);
  const { count, told, unsteady, second } = await compareWorlds(viewers, addresses, {
    change: () => rewrite(id, other),
    restore: () => rewrite(id, wholeProposal),
  });
  expect(told).toEqual([]);
  expect(unsteady).toBeLessThan(count * 0.1);
  expect(JSON.stringify(second)).not.toMatch(/截然不同|张某某|另一单位/);

  const list = (
    await viewers.clerk?.request('GET', `/api/challenges/${challenge.challengeId}/proposals`)
  )?.json();
  expect(list).toMatchObject({
    sealed: true,
    count: 1,
    counts: [],
    items: [],
    selection: null,
    abilities: [],
  });
}, 120_000);

test('a sealed proposal, one of another body and one that is not there are the same 404, to read and to act on', async () => {
  const challenge = await p.buildChallenge();
  const id = await p.submitted(await p.buildVendor(), challenge);
  const acts: [method: 'GET' | 'PATCH' | 'POST', path: string, body?: object][] = [
    ['GET', ''],
    ['GET', '/receipt'],
    ['GET', '/file'],
    ['PATCH', '', { revision: 1, changes: { plan: 'x' } }],
    ['POST', '/submit', { revision: 1 }],
    ['POST', '/correct', { revision: 1 }],
    ['POST', '/withdraw', {}],
  ];
  const checks: typeof acts = [
    ['POST', '/valid', {}],
    ['POST', '/invalid', { reason: '理由' }],
    [
      'POST',
      '/corrections',
      { corrections: [{ field: 'plan', reason: '理由' }], dueAt: '2027-01-01T00:00:00Z' },
    ],
  ];
  for (const key of ['bureau_clerk', 'vendor_b', 'enterprise', 'judge'] as const) {
    const client = await p.t.as(key);
    for (const [method, path, body] of key === 'bureau_clerk' ? [...acts, ...checks] : acts) {
      const theirs = withoutId(await client.request(method, `/api/proposals/${id}${path}`, body));
      const missing = withoutId(await client.request(method, `/api/proposals/${UNKNOWN}${path}`, body));
      expect({ key, path, ...theirs }).toEqual({ key, path, ...missing });
      expect(theirs.status).toBe(404);
    }
  }
});

test('the number of drafts and of what was withdrawn is told to nobody', async () => {
  const challenge = await p.buildChallenge();
  const count = async () =>
    (
      await (
        await p.t.as('bureau_clerk')
      ).request('GET', `/api/challenges/${challenge.challengeId}/proposals`)
    ).json<{
      count: number;
    }>().count;
  const vendor = await p.buildVendor();
  await p.draft(vendor, challenge);
  expect(await count()).toBe(0);
  await p.submitted(await p.buildVendor(), challenge);
  expect(await count()).toBe(1);
});
