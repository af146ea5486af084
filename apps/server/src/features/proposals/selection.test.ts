import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declareUnclaimed } from './declare-unclaimed.ts';
import { findInvalid } from './find-invalid.ts';
import { listProposals } from './list-proposals.ts';
import { selectProposals } from './select-proposals.ts';
import { codeOf, type ProposalTest, startProposalTest, type Vendor } from './testing/start-proposal-test.ts';

let p: ProposalTest;
beforeAll(async () => {
  p = await startProposalTest();
});
afterAll(() => p.end());

const reason = '综合比选';
const choose = (challengeId: string, shortlisted: string[], more: object = {}) => ({
  challengeId,
  shortlisted,
  reserve: [] as string[],
  reason,
  supersedes: null as string | null,
  ...more,
});
const statuses = (ids: string[]) => Promise.all(ids.map(p.statusOf));
const toldOf = async (by: Vendor, kind: string) => {
  const query = 'select data from notifications where user_id = $1 and kind = $2 order by id';
  const { rows } = await p.t.services.pool.query<{ data: { decision?: string } }>(query, [
    by.actor.userId,
    kind,
  ]);
  return rows.map(({ data }) => data.decision);
};
const pick = (ids: string[], ...at: number[]) => at.map((i) => ids[i] as string);

describe('a selection', () => {
  test('of a key task gives every valid proposal a standing, with its reason, and tells each applicant', async () => {
    const { challenge, vendors, ids } = await p.judged(4);
    await selectProposals(p.clerk, choose(challenge.challengeId, pick(ids, 1), { reserve: pick(ids, 2) }));
    expect(await statuses(ids)).toEqual(['not_selected', 'shortlisted', 'reserve', 'not_selected']);
    const told = await Promise.all(vendors.map((vendor) => toldOf(vendor, 'proposal_standing')));
    expect(told).toEqual([['not_selected'], ['shortlisted'], ['reserve'], ['not_selected']]);
    expect(await p.see(vendors[0] as Vendor, ids[0] as string)).toMatchObject({ standingReason: reason });
    const list = await listProposals(p.clerk, challenge.challengeId, { limit: 20 });
    expect(list).toMatchObject({
      sealed: false,
      count: 4,
      limits: { shortlisted: 5, reserve: true },
      selection: { number: 1, shortlisted: pick(ids, 1), reserve: pick(ids, 2), reason },
      abilities: ['select'],
    });
    expect(list.items.map(({ id }) => id)).toEqual(ids);
  });

  test('may be made anew until a notice is posted, by who names the one it replaces; only what changed is told', async () => {
    const { challenge, vendors, ids } = await p.judged(3);
    const first = await selectProposals(p.clerk, choose(challenge.challengeId, pick(ids, 0)));
    const anew = choose(challenge.challengeId, pick(ids, 2), { reserve: pick(ids, 0) });
    await expect(selectProposals(p.clerk, anew)).rejects.toMatchObject({
      code: 'conflict',
      details: { selectionId: first },
    });
    await selectProposals(p.clerk, { ...anew, supersedes: first, reason: '复核后调整' });
    expect(await statuses(ids)).toEqual(['reserve', 'not_selected', 'shortlisted']);
    expect(await toldOf(vendors[1] as Vendor, 'proposal_standing')).toEqual(['not_selected']);
    expect(await toldOf(vendors[2] as Vendor, 'proposal_standing')).toEqual(['not_selected', 'shortlisted']);
    expect(await p.see(vendors[1] as Vendor, ids[1] as string)).toMatchObject({
      standingReason: '复核后调整',
    });
    await p.t.services.pool.query("update challenges set status = 'notice' where id = $1", [
      challenge.challengeId,
    ]);
    const late = choose(challenge.challengeId, pick(ids, 0));
    expect(await codeOf(selectProposals(p.clerk, late))).toBe('wrong_state');
  });

  test('where supply meets demand is the enterprise’s, one to three; the bureau and plain members do not make it', async () => {
    const owner = await p.buildVendor();
    const manager = await p.buildPerson();
    const plain = await p.buildPerson();
    for (const [person, role] of [
      [manager, 'manager'],
      [plain, 'member'],
    ] as const)
      await p.t.services.pool.query('insert into memberships values ($1, $2, $3)', [
        owner.organisationId,
        person.actor.userId,
        role,
      ]);
    const { challenge, ids } = await p.judged(4, {
      posterId: owner.organisationId,
      mode: 'supply_demand',
    });
    const { challengeId } = challenge;
    expect(await codeOf(selectProposals(p.clerk, choose(challengeId, pick(ids, 0))))).toBe('forbidden');
    expect(await codeOf(selectProposals(plain, choose(challengeId, pick(ids, 0))))).toBe('not_found');
    await expect(selectProposals(owner, choose(challengeId, ids))).rejects.toMatchObject({
      code: 'too_many_selected',
      details: { limit: 3 },
    });
    const withReserve = choose(challengeId, pick(ids, 0), { reserve: pick(ids, 1) });
    await expect(selectProposals(owner, withReserve)).rejects.toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'reserve', code: 'no_reserve' }],
    });
    expect(await codeOf(selectProposals(manager, choose(challengeId, pick(ids, 0, 1, 2))))).toBe('done');
  });

  test('of a key task is not the poster’s, and of a contest nobody’s: the ranking decides', async () => {
    const owner = await p.buildVendor();
    const { challenge, ids } = await p.judged(1, { posterId: owner.organisationId });
    expect(await codeOf(selectProposals(owner, choose(challenge.challengeId, ids)))).toBe('forbidden');
    const contest = await p.judged(1, { mode: 'contest' });
    const { challengeId } = contest.challenge;
    expect(await codeOf(selectProposals(p.clerk, choose(challengeId, contest.ids)))).toBe(
      'decided_by_contest',
    );
  });

  test('waits for the deadline and for the formal check, and takes no proposal of another challenge', async () => {
    const challenge = await p.buildChallenge();
    const id = await p.submitted(await p.buildVendor(), challenge);
    const other = await p.judged(1);
    await expect(selectProposals(p.clerk, choose(challenge.challengeId, [id]))).rejects.toMatchObject({
      code: expect.stringMatching(/^(challenge_not_closed|proposals_unchecked)$/),
    });
    await p.close(challenge);
    await expect(selectProposals(p.clerk, choose(challenge.challengeId, [id]))).rejects.toMatchObject({
      code: 'proposals_unchecked',
      details: { open: 1 },
    });
    await findInvalid(p.clerk, id, '材料不齐');
    const foreign = choose(challenge.challengeId, [id, ...other.ids]);
    await expect(selectProposals(p.clerk, foreign)).rejects.toMatchObject({
      code: 'invalid_request',
      errors: [
        { path: 'shortlisted.0', code: 'not_valid' },
        { path: 'shortlisted.1', code: 'not_valid' },
      ],
    });
  });

  test('before the deadline is refused in words that tell when', async () => {
    const challenge = await p.buildChallenge();
    await expect(selectProposals(p.clerk, choose(challenge.challengeId, []))).rejects.toMatchObject({
      code: 'challenge_not_closed',
      details: { deadlineAt: challenge.deadlineAt.toISOString() },
    });
    expect(await codeOf(declareUnclaimed(p.clerk, challenge.challengeId, '无人申报'))).toBe(
      'challenge_not_closed',
    );
  });

  test('is not made by a clerk whose body takes part or posed the challenge', async () => {
    const { challenge, vendors, ids } = await p.judged(1);
    for (const organisationId of [challenge.posterId, (vendors[0] as Vendor).organisationId]) {
      const clerk = await p.buildClerk();
      await p.t.services.pool.query("insert into memberships values ($1, $2, 'member')", [
        organisationId,
        clerk.actor.userId,
      ]);
      const code = await codeOf(selectProposals(clerk, choose(challenge.challengeId, ids)));
      expect(code).toBe('conflict_of_interest');
      expect(await codeOf(declareUnclaimed(clerk, challenge.challengeId, '理由'))).toBe(
        'conflict_of_interest',
      );
    }
  });
});

describe('a challenge', () => {
  test('with too few valid proposals is declared unclaimed; poster and applicants are told, nobody is left waiting', async () => {
    const owner = await p.buildVendor();
    const { challenge, vendors, ids } = await p.judged(2, { posterId: owner.organisationId });
    await declareUnclaimed(p.clerk, challenge.challengeId, '有效申报不足');
    expect(await statuses(ids)).toEqual(['not_selected', 'not_selected']);
    expect(await toldOf(owner, 'challenge_unclaimed')).toHaveLength(1);
    for (const vendor of vendors) expect(await toldOf(vendor, 'proposal_unclaimed')).toHaveLength(1);
    const list = await listProposals(p.clerk, challenge.challengeId, { limit: 20 });
    expect(list).toMatchObject({ challenge: { status: 'unclaimed' }, abilities: [] });
    expect(await codeOf(declareUnclaimed(p.clerk, challenge.challengeId, '再次'))).toBe('wrong_state');
  });
  test('without any proposal is declared unclaimed as well, one with a selection that stands is not', async () => {
    const empty = await p.buildChallenge();
    await p.close(empty);
    expect(await codeOf(declareUnclaimed(p.clerk, empty.challengeId, '无人申报'))).toBe('done');
    const { challenge, ids } = await p.judged(1);
    await selectProposals(p.clerk, choose(challenge.challengeId, ids));
    expect(await codeOf(declareUnclaimed(p.clerk, challenge.challengeId, '理由'))).toBe('wrong_state');
  });
});
