import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askCorrection } from './ask-correction.ts';
import { correctProposal } from './correct-proposal.ts';
import { findInvalid } from './find-invalid.ts';
import { findValid } from './find-valid.ts';
import { listProposals } from './list-proposals.ts';
import { downloadProposal, getProposalReceipt } from './read-proposals.ts';
import { saveProposal } from './save-proposal.ts';
import {
  codeOf,
  type ProposalTest,
  startProposalTest,
  wholeProposal,
} from './testing/start-proposal-test.ts';

const DAY_MS = 86_400_000;
let p: ProposalTest;
beforeAll(async () => {
  p = await startProposalTest();
});
afterAll(() => p.end());

const inDays = (days: number) => new Date(p.now().getTime() + days * DAY_MS).toISOString();
const kindsTold = async (userId: string) => {
  const query = 'select kind from notifications where user_id = $1 order by id';
  const { rows } = await p.t.services.pool.query<{ kind: string }>(query, [userId]);
  return rows.map(({ kind }) => kind);
};

describe('the formal check', () => {
  test('begins when the challenge is closed: before, not even the bureau finds the proposal', async () => {
    const vendor = await p.buildVendor();
    const challenge = await p.buildChallenge();
    const id = await p.submitted(vendor, challenge);
    const acts = [findValid(p.clerk, id), findInvalid(p.clerk, id, '理由'), p.see(p.clerk, id)];
    expect(await Promise.all(acts.map(codeOf))).toEqual(acts.map(() => 'not_found'));
    // The clock alone does not open it: until the challenge is closed an extension may still come.
    p.t.clock.set(challenge.deadlineAt);
    expect(await codeOf(findValid(p.clerk, id))).toBe('not_found');
    await p.sweep();
    expect(await codeOf(findValid(p.clerk, id))).toBe('done');
    expect(await kindsTold(vendor.actor.userId)).toEqual(['proposal_received', 'proposal_valid']);
  });

  test('asks for two fields; only these may change, nobody reads them before they are handed in, both receipts stay', async () => {
    const vendor = await p.buildVendor();
    const challenge = await p.buildChallenge();
    const id = await p.submitted(vendor, challenge);
    await p.close(challenge);
    const first = await getProposalReceipt(vendor, id);
    await askCorrection(p.clerk, id, {
      corrections: [
        { field: 'leader', reason: '请填写全名' },
        { field: 'risks', reason: '请补充对策' },
      ],
      dueAt: inDays(5),
    });
    const asked = await p.see(vendor, id);
    expect(asked).toMatchObject({ status: 'correction', editable: ['leader', 'risks'] });
    expect(asked.corrections.map(({ field, reason }) => [field, reason])).toEqual([
      ['leader', '请填写全名'],
      ['risks', '请补充对策'],
    ]);
    const save = (changes: object, revision = 2) =>
      saveProposal(vendor, id, { revision, changes, startedAt: p.now() });
    await expect(save({ risks: '对策', plan: '另一方案' })).rejects.toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'changes.plan', code: 'not_asked' }],
    });
    await save({ leader: '王示例', risks: '对策' });
    expect((await p.see(p.clerk, id)).content).toEqual(wholeProposal);
    await correctProposal(vendor, id, { revision: 3, startedAt: p.now() });

    const seen = await p.see(p.clerk, id);
    expect(seen).toMatchObject({ status: 'submitted', code: first.code });
    expect(seen.content).toEqual({ ...wholeProposal, leader: '王示例', risks: '对策' });
    expect(seen.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(await getProposalReceipt(vendor, id, 1)).toEqual(first);
    const second = await getProposalReceipt(vendor, id);
    expect(second).toMatchObject({ version: 2, code: first.code });
    expect(second.sha256).not.toBe(first.sha256);
    const before = (await downloadProposal(p.clerk, id, 1)).body as Buffer;
    expect(JSON.parse(before.toString())).toEqual(wholeProposal);
    expect(await kindsTold(p.clerk.actor.userId)).toContain('proposal_corrected');
    // What was asked once may be asked again of the new version.
    await askCorrection(p.clerk, id, {
      corrections: [{ field: 'risks', reason: '仍不足' }],
      dueAt: inDays(2),
    });
    expect((await p.see(vendor, id)).editable).toEqual(['risks']);
  });

  test('closes a correction at its due date; then the clerk decides', async () => {
    const vendor = await p.buildVendor();
    const challenge = await p.buildChallenge();
    const id = await p.submitted(vendor, challenge);
    await p.close(challenge);
    const corrections = [{ field: 'risks' as const, reason: '请补充' }];
    expect(await codeOf(askCorrection(p.clerk, id, { corrections, dueAt: inDays(-1) }))).toBe(
      'invalid_request',
    );
    const dueAt = inDays(3);
    await askCorrection(p.clerk, id, { corrections, dueAt });
    p.t.clock.set(new Date(dueAt));
    const startedAt = new Date(dueAt);
    const save = saveProposal(vendor, id, { revision: 2, changes: { risks: '迟' }, startedAt });
    expect(await codeOf(save)).toBe('correction_overdue');
    expect(await codeOf(correctProposal(vendor, id, { revision: 2, startedAt }))).toBe('correction_overdue');
    await findInvalid(p.clerk, id, '逾期未补正');
    expect(await p.see(vendor, id)).toMatchObject({ status: 'invalid', standingReason: '逾期未补正' });
    expect(await kindsTold(vendor.actor.userId)).toContain('proposal_invalid');
  });

  test('is not for a clerk whose own body takes part, who does not read the others either', async () => {
    const challenge = await p.buildChallenge();
    const [vendor, rival] = [await p.buildVendor(), await p.buildVendor()];
    const clerk = await p.buildClerk();
    await p.t.services.pool.query("insert into memberships values ($1, $2, 'member')", [
      vendor.organisationId,
      clerk.actor.userId,
    ]);
    const own = await p.submitted(vendor, challenge);
    const other = await p.submitted(rival, challenge);
    await p.close(challenge);
    expect(await codeOf(findValid(clerk, own))).toBe('conflict_of_interest');
    expect(await codeOf(findValid(clerk, other))).toBe('not_found');
    expect(await codeOf(listProposals(clerk, challenge.challengeId, { limit: 20 }))).toBe(
      'conflict_of_interest',
    );
  });

  test('leaves no text of a proposal and no reason that may quote it in the audit log', async () => {
    const vendor = await p.buildVendor();
    const challenge = await p.buildChallenge();
    const id = await p.submitted(vendor, challenge, { leader: '赵保密' });
    await p.close(challenge);
    await askCorrection(p.clerk, id, {
      corrections: [{ field: 'leader', reason: '赵保密不在名单' }],
      dueAt: inDays(5),
    });
    await findInvalid(p.clerk, id, '赵保密不符合要求');
    const { rows } = await p.t.services.pool.query('select data from audit_events where subject_id = $1', [
      id,
    ]);
    expect(rows).toHaveLength(4);
    expect(JSON.stringify(rows)).not.toMatch(/赵保密|小样本/);
  });
});

test('after the close the poster reads what was handed in with persons masked, and never the file', async () => {
  const poster = await p.buildVendor();
  const plain = await p.buildPerson();
  await p.t.services.pool.query("insert into memberships values ($1, $2, 'member')", [
    poster.organisationId,
    plain.actor.userId,
  ]);
  const challenge = await p.buildChallenge({ posterId: poster.organisationId, mode: 'supply_demand' });
  const id = await p.submitted(await p.buildVendor(), challenge);
  await p.close(challenge);
  const seen = await p.see(poster, id);
  expect(seen.content).toEqual({ ...wholeProposal, leader: '李**' });
  expect(seen).toMatchObject({ submittedBy: '示***', createdBy: '示***', corrections: [], abilities: [] });
  expect(await codeOf(downloadProposal(poster, id))).toBe('not_found');
  // Who merely belongs to the poster receives no proposals.
  expect(await codeOf(p.see(plain, id))).toBe('not_found');
  expect(await codeOf(listProposals(plain, challenge.challengeId, { limit: 20 }))).toBe('not_found');
});
