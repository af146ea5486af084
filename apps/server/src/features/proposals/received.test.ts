import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test/harness.ts';
import { listProposals } from './list-proposals.ts';
import { listMyProposals } from './read-proposals.ts';
import { type ProposalTest, startProposalTest, wholeProposal } from './testing/start-proposal-test.ts';

type Row = {
  id: string;
  status: string;
  mode: string;
  sealed: boolean;
  count: number;
  counts: { status: string; count: number }[];
  selectedAt: string | null;
};

let p: ProposalTest;
let enterprise: Client;
let posterId: string;
beforeAll(async () => {
  p = await startProposalTest();
  enterprise = await p.t.as('enterprise');
  posterId = await p.buildOrganisation(enterprise);
});
afterAll(() => p.end());

const page = async (client: Client, query = '') =>
  (await client.request('GET', `/api/me/challenges?limit=100${query}`)).json<{
    items: Row[];
    nextCursor: string | null;
  }>();
const find = async (client: Client, id: string, query = '') =>
  (await page(client, query)).items.find((row) => row.id === id);

test('a challenge stands in the list of who runs its poster and of the bureau, and in nobody else’s', async () => {
  const { challengeId } = await p.buildChallenge({ posterId });
  const other = await p.buildChallenge();
  const clerk = await p.t.as('bureau_clerk');
  expect(await find(enterprise, challengeId)).toMatchObject({ sealed: true, count: 0 });
  expect(await find(enterprise, other.challengeId)).toBeUndefined();
  for (const id of [challengeId, other.challengeId]) expect(await find(clerk, id)).toBeDefined();
  for (const key of ['vendor_b', 'judge', 'system_admin'])
    expect((await page(await p.t.as(key))).items).toEqual([]);
  // A plain member of the poster does not receive what its managers receive.
  await p.t.services.pool.query("insert into memberships values ($1, $2, 'member')", [
    posterId,
    (await p.t.as('vendor_c')).userId,
  ]);
  expect((await page(await p.t.as('vendor_c'))).items).toEqual([]);
});

test('before the deadline it tells how many, after it how many stand where, and when it was selected', async () => {
  const challenge = await p.buildChallenge({ posterId, mode: 'supply_demand' });
  const vendors = await Promise.all([p.buildVendor(), p.buildVendor()]);
  const ids: string[] = [];
  for (const vendor of vendors) ids.push(await p.submitted(vendor, challenge));
  await p.draft(await p.buildVendor(), challenge);
  expect(await find(enterprise, challenge.challengeId)).toMatchObject({
    sealed: true,
    count: 2,
    counts: [],
    selectedAt: null,
  });
  await p.close(challenge);
  await p.find(ids[0] as string);
  // The clock has moved past the life of the session.
  enterprise = await p.t.as('enterprise');
  expect(await find(enterprise, challenge.challengeId)).toMatchObject({
    status: 'judging',
    sealed: false,
    count: 2,
    counts: [
      { status: 'submitted', count: 1 },
      { status: 'valid', count: 1 },
    ],
  });
  await p.find(ids[1] as string);
  const answer = await enterprise.request('POST', `/api/challenges/${challenge.challengeId}/selection`, {
    shortlisted: [ids[0]],
    reason: '理由',
  });
  expect(answer.statusCode).toBe(200);
  expect((await find(enterprise, challenge.challengeId))?.selectedAt).toEqual(expect.any(String));
  expect(await find(enterprise, challenge.challengeId, '&status=open')).toBeUndefined();
  expect(await find(enterprise, challenge.challengeId, '&mode=key_task')).toBeUndefined();
  expect(await find(enterprise, challenge.challengeId, '&status=judging&mode=supply_demand')).toBeDefined();
});

test('who takes part in a challenge does not find it among those they receive', async () => {
  const clerk = await p.t.as('bureau_clerk');
  const vendor = await p.buildVendor();
  const challenge = await p.buildChallenge();
  await p.submitted(vendor, challenge);
  expect(await find(clerk, challenge.challengeId)).toBeDefined();
  await p.t.services.pool.query("insert into memberships values ($1, $2, 'member')", [
    vendor.organisationId,
    clerk.userId,
  ]);
  expect(await find(clerk, challenge.challengeId)).toBeUndefined();
});

test('its pages follow one another without a row twice or left out', async () => {
  const clerk = await p.t.as('bureau_approver');
  const all = (await page(clerk)).items.map(({ id }) => id);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await clerk.request('GET', `/api/me/challenges?limit=2${cursor && `&cursor=${cursor}`}`);
    const { items, nextCursor } = answer.json<{ items: Row[]; nextCursor: string | null }>();
    seen.push(...items.map(({ id }) => id));
    cursor = nextCursor;
  }
  expect(seen).toEqual(all);
  expect(all.length).toBeGreaterThan(3);
});

test('commitments are compared across proposals once these are open; the applicant finds the own one by its challenge', async () => {
  const { challenge, ids, vendors } = await p.judged(2);
  const { items, challenge: told } = await listProposals(p.clerk, challenge.challengeId, { limit: 100 });
  expect(told.indicators.map(({ name }) => name)).toEqual(['准确率', '时延']);
  expect(items.map(({ commitments }) => commitments)).toEqual([
    wholeProposal.commitments,
    wholeProposal.commitments,
  ]);
  const [first] = vendors;
  if (!first) throw new Error('nobody is here');
  const mine = await listMyProposals(first, { challengeId: challenge.challengeId, limit: 10 });
  expect(mine.items.map(({ id }) => id)).toEqual([ids[0]]);
  expect((await listMyProposals(first, { status: 'draft', limit: 10 })).items).toEqual([]);
  expect(await p.see(first, ids[0] as string)).toMatchObject({ mine: true });
  expect(await p.see(p.clerk, ids[0] as string)).toMatchObject({ mine: false });
});
