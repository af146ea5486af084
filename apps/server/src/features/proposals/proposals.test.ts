import { createHash, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import { saveProposal } from './save-proposal.ts';
import { startProposal } from './start-proposal.ts';
import { submitProposal } from './submit-proposal.ts';
import {
  codeOf,
  type ProposalTest,
  startProposalTest,
  wholeProposal,
} from './testing/start-proposal-test.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

let p: ProposalTest;
beforeAll(async () => {
  p = await startProposalTest();
});
afterAll(() => p.end());

type Seen = {
  id: string;
  code: string | null;
  status: string;
  revision: number;
  abilities: string[];
  editable: string[];
  problems: { field: string; code: string; at: number | null }[];
  content: Record<string, unknown>;
};
type Problem = { code: string; errors: { path: string; code: string }[]; details: Record<string, unknown> };

/** The demonstration vendor with a body of their own, in a browser. */
async function openVendor(key = 'vendor') {
  const client = await p.t.as(key);
  return { ...client, organisationId: await p.buildOrganisation(client) };
}

describe('a proposal through the API', () => {
  test('is begun, saved, told all that is missing at its fields, submitted, and withdrawn before the deadline', async () => {
    const challenge = await p.buildChallenge();
    const vendor = await openVendor();
    const begun = await vendor.request('POST', `/api/challenges/${challenge.challengeId}/proposals`, {
      organisationId: vendor.organisationId,
    });
    expect(begun.statusCode).toBe(201);
    const draft = begun.json<Seen>();
    expect(draft).toMatchObject({ status: 'draft', code: null, revision: 1 });
    expect(draft.abilities).toEqual(['edit', 'submit', 'withdraw']);
    expect(draft.problems.map(({ field }) => field)).toContain('plan');
    const address = `/api/proposals/${draft.id}`;

    const early = await vendor.request('POST', `${address}/submit`, { revision: 1 });
    expect(early.statusCode).toBe(400);
    expect(early.json<Problem>().errors.map(({ path }) => path)).toEqual([
      'content.plan',
      'content.leader',
      'content.team',
      'content.priceFen',
      'content.commitments.0',
      'content.commitments.1',
      'content.pledgesIp',
      'content.pledgesIntegrity',
    ]);

    const saved = await vendor.request('PATCH', address, { revision: 1, changes: wholeProposal });
    expect(saved.json<Seen>()).toMatchObject({ revision: 2, problems: [], content: wholeProposal });
    const answer = await vendor.request('POST', `${address}/submit`, { revision: 2 });
    expect(answer.statusCode).toBe(200);
    const { proposal } = answer.json<{ proposal: Seen }>();
    expect(proposal).toMatchObject({ status: 'submitted', editable: [] });
    expect(proposal.code).toMatch(/^SB-\d{4}-\d{4}$/);
    expect(proposal.abilities).toEqual(['withdraw']);

    const mine = (await vendor.request('GET', '/api/me/proposals')).json<{ items: Seen[] }>();
    expect(mine.items[0]).toMatchObject({ id: draft.id, challenge: { window: 'accepting' } });

    expect((await vendor.request('POST', `${address}/withdraw`, {})).json<Seen>()).toMatchObject({
      status: 'withdrawn',
      abilities: [],
    });
    // The body may begin another one.
    const again = await vendor.request('POST', `/api/challenges/${challenge.challengeId}/proposals`, {
      organisationId: vendor.organisationId,
    });
    expect(again.statusCode).toBe(201);
  });

  test('has a receipt that anyone can check with the public key and the text as downloaded', async () => {
    const challenge = await p.buildChallenge();
    const vendor = await openVendor();
    const id = await p.draft({ ...(await p.buildVendor()), ...(await asCtx(vendor)) }, challenge);
    const answer = await vendor.request('POST', `/api/proposals/${id}/submit`, { revision: 2 });
    const { receipt } = answer.json<{ receipt: Record<string, unknown> }>();
    expect((await vendor.request('GET', `/api/proposals/${id}/receipt`)).json()).toEqual(receipt);
    const { signature, keyId, ...fields } = receipt as { signature: string; keyId: string };
    const key = (await p.t.anonymous.request('GET', '/api/receipt-key')).json<{
      publicKeyPem: string;
      keyId: string;
    }>();
    const check = (signed: object) =>
      verify(null, Buffer.from(canonicalJson(signed)), key.publicKeyPem, Buffer.from(signature, 'base64url'));
    expect(keyId).toBe(key.keyId);
    expect(check(fields)).toBe(true);
    expect(check({ ...fields, version: 2 })).toBe(false);
    const file = (await vendor.request('GET', `/api/proposals/${id}/file`)).rawPayload;
    expect(fields).toMatchObject({
      kind: 'proposal',
      proposalId: id,
      version: 1,
      bytes: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
      sm3: createHash('sm3').update(file).digest('hex'),
    });
    expect(JSON.parse(file.toString())).toEqual(wholeProposal);
    const { rows } = await p.t.services.pool.query('select action, data from audit_events where entry = $1', [
      (fields as { chainEntry: string }).chainEntry,
    ]);
    expect(rows[0]).toMatchObject({
      action: 'proposal.submit',
      data: { sha256: (fields as { sha256?: string }).sha256 },
    });
    const told = await p.t.services.pool.query(
      "select 1 from notifications where user_id = $1 and dedupe_key = $2 and data ->> 'sha256' = $3",
      [vendor.userId, `proposal_received:${id}:1`, (fields as { sha256?: string }).sha256],
    );
    expect(told.rowCount).toBe(1);
  });

  test('repeated with the same key after the deadline gets the receipt of the first', async () => {
    const challenge = await p.buildChallenge();
    const vendor = await openVendor();
    const id = await p.draft({ ...(await p.buildVendor()), ...(await asCtx(vendor)) }, challenge);
    const send = async () =>
      (await p.t.as('vendor')).request(
        'POST',
        `/api/proposals/${id}/submit`,
        { revision: 2 },
        {
          'idempotency-key': 'submit-once-only',
        },
      );
    const first = await send();
    await p.close(challenge);
    const again = await send();
    expect(again.statusCode).toBe(200);
    expect(again.json<{ receipt: object }>().receipt).toEqual(first.json<{ receipt: object }>().receipt);
  });
});

async function asCtx(client: { userId: string; organisationId: string }) {
  const person = await p.buildPerson();
  return {
    ...person,
    actor: { ...person.actor, userId: client.userId },
    organisationId: client.organisationId,
  };
}

describe('who may answer a challenge', () => {
  test('not the body that posed it, nor its people for another body', async () => {
    const owner = await p.buildVendor();
    const challenge = await p.buildChallenge({ posterId: owner.organisationId });
    const other = await p.buildOrganisation(owner.actor);
    const begin = (organisationId: string) =>
      codeOf(startProposal(owner, { ...challenge, organisationId, startedAt: p.now() }));
    expect(await begin(owner.organisationId)).toBe('own_challenge');
    expect(await begin(other)).toBe('own_challenge');
  });
  test('nor who has joined the poster since, when it comes to submitting', async () => {
    const vendor = await p.buildVendor();
    const challenge = await p.buildChallenge();
    const id = await p.draft(vendor, challenge);
    await p.t.services.pool.query('insert into memberships values ($1, $2, $3)', [
      challenge.posterId,
      vendor.actor.userId,
      'member',
    ]);
    expect(await codeOf(submitProposal(vendor, id, { revision: 2, startedAt: p.now() }))).toBe(
      'own_challenge',
    );
  });
  test('not for a body that one does not belong to, and not who checks proposals for the bureau', async () => {
    const vendor = await p.buildVendor();
    const stranger = await p.buildVendor();
    const challenge = await p.buildChallenge();
    const { organisationId } = stranger;
    expect(await codeOf(startProposal(vendor, { ...challenge, organisationId, startedAt: p.now() }))).toBe(
      'invalid_request',
    );
    const office = await p.buildOrganisation(p.clerk.actor);
    const begun = startProposal(p.clerk, { ...challenge, organisationId: office, startedAt: p.now() });
    expect(await codeOf(begun)).toBe('forbidden');
  });
  test('a directed challenge only a body it is addressed to; to others it is not there', async () => {
    const invited = await p.buildVendor();
    const outsider = await p.buildVendor();
    const challenge = await p.buildChallenge({ openness: 'directed', invited: [invited.organisationId] });
    const begin = (by: typeof invited, organisationId = by.organisationId) =>
      codeOf(startProposal(by, { ...challenge, organisationId, startedAt: p.now() }));
    expect(await begin(outsider)).toBe('not_found');
    const second = await p.buildOrganisation(invited.actor);
    expect(await begin(invited, second)).toBe('not_invited');
    expect(await begin(invited)).toBe('done');
  });
  test('once per body: a colleague is led to the proposal that is there', async () => {
    const vendor = await p.buildVendor();
    const challenge = await p.buildChallenge();
    const id = await p.draft(vendor, challenge);
    const { organisationId } = vendor;
    await expect(
      startProposal(vendor, { ...challenge, organisationId, startedAt: p.now() }),
    ).rejects.toMatchObject({
      code: 'proposal_exists',
      details: { proposalId: id, status: 'draft' },
    });
  });
});

describe('two tabs', () => {
  test('never overwrite each other: the second save is refused and told the present revision', async () => {
    const vendor = await p.buildVendor();
    const id = await p.draft(vendor, await p.buildChallenge());
    const save = (plan: string, revision: number) =>
      saveProposal(vendor, id, { revision, changes: { plan }, startedAt: p.now() });
    await save('第一个窗口', 2);
    await expect(save('第二个窗口', 2)).rejects.toMatchObject({ code: 'conflict', details: { revision: 3 } });
    expect((await p.see(vendor, id)).content).toMatchObject({ plan: '第一个窗口', team: wholeProposal.team });
  });
  test('nor does one submit what the other has changed meanwhile', async () => {
    const vendor = await p.buildVendor();
    const id = await p.draft(vendor, await p.buildChallenge());
    await saveProposal(vendor, id, { revision: 2, changes: { priceFen: 1 }, startedAt: p.now() });
    await expect(submitProposal(vendor, id, { revision: 2, startedAt: p.now() })).rejects.toMatchObject({
      code: 'conflict',
      details: { revision: 3 },
    });
  });
});

describe('the deadline', () => {
  test('is one instant for all: its last millisecond is in time, the instant itself is not', async () => {
    const vendor = await p.buildVendor();
    const challenge = await p.buildChallenge();
    const { deadlineAt } = challenge;
    const id = await p.draft(vendor, challenge);
    const justBefore = new Date(deadlineAt.getTime() - 1);
    const late = { startedAt: deadlineAt };
    expect(await codeOf(submitProposal(vendor, id, { revision: 2, ...late }))).toBe('challenge_closed');
    expect(await codeOf(saveProposal(vendor, id, { revision: 2, changes: { risks: '' }, ...late }))).toBe(
      'challenge_closed',
    );
    const other = await p.buildVendor();
    expect(await codeOf(startProposal(other, { ...challenge, ...other, ...late }))).toBe('challenge_closed');
    expect(await codeOf(submitProposal(vendor, id, { revision: 2, startedAt: justBefore }))).toBe('done');
    expect(await codeOf(withdrawProposal(vendor, id, deadlineAt))).toBe('challenge_closed');
    expect(await codeOf(withdrawProposal(vendor, id, justBefore))).toBe('done');
  });
});

test('colleagues write and submit together; taking back is for who began it and who runs the body', async () => {
  const owner = await p.buildVendor();
  const colleague = { ...(await p.buildPerson()), organisationId: owner.organisationId };
  await p.t.services.pool.query('insert into memberships values ($1, $2, $3)', [
    owner.organisationId,
    colleague.actor.userId,
    'member',
  ]);
  const id = await p.draft(owner, await p.buildChallenge());
  await submitProposal(colleague, id, { revision: 2, startedAt: p.now() });
  expect((await p.see(colleague, id)).abilities).toEqual([]);
  expect(await codeOf(withdrawProposal(colleague, id, p.now()))).toBe('forbidden');
  expect(await codeOf(withdrawProposal(owner, id, p.now()))).toBe('done');
});
