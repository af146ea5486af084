import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barrier } from '../../../test/harness.ts';
import { saveProposal } from './save-proposal.ts';
import { selectProposals } from './select-proposals.ts';
import { startProposal } from './start-proposal.ts';
import { submitProposal } from './submit-proposal.ts';
import { codeOf, type ProposalTest, startProposalTest, type Vendor } from './testing/start-proposal-test.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

let p: ProposalTest;
beforeAll(async () => {
  p = await startProposalTest();
});
afterAll(() => p.end());

const rowOf = async (id: string) => {
  const { rows } = await p.t.services.pool.query<{
    status: string;
    code: string | null;
    receipt: string | null;
    versions: number;
    events: number;
    told: number;
  }>(
    `select status, code, receipt_signature as receipt,
            (select count(*)::int from proposal_versions v where v.proposal_id = p.id) as versions,
            (select count(*)::int from audit_events e where e.action = 'proposal.submit' and e.subject_id = p.id::text) as events,
            (select count(*)::int from notifications n where n.dedupe_key = 'proposal_received:' || p.id || ':1') as told
       from proposals p where id = $1`,
    [id],
  );
  return rows[0];
};
/** Accepted with everything that belongs to it, or refused with nothing of it: never half. */
const whole = {
  status: 'submitted',
  code: expect.stringMatching(/^SB-/),
  receipt: expect.any(String),
  versions: 1,
  events: 1,
  told: 1,
};
const nothing = { status: 'draft', code: null, receipt: null, versions: 0, events: 0, told: 0 };

async function colleagueOf({ organisationId }: Vendor): Promise<Vendor> {
  const person = await p.buildPerson();
  await p.t.services.pool.query("insert into memberships values ($1, $2, 'member')", [
    organisationId,
    person.actor.userId,
  ]);
  return { ...person, organisationId };
}

describe('at the same moment', () => {
  test('two members begin a proposal of their body: there is one, and the other is led to it', async () => {
    const vendor = await p.buildVendor();
    const colleague = await colleagueOf(vendor);
    const challenge = await p.buildChallenge();
    const codes = await barrier(
      [vendor, colleague].map(
        (by) => () =>
          codeOf(startProposal(by, { ...challenge, organisationId: by.organisationId, startedAt: p.now() })),
      ),
    );
    expect(codes.sort()).toEqual(['done', 'proposal_exists']);
  });

  test('two members submit one proposal: one number, one receipt, one event', async () => {
    for (let round = 0; round < 5; round++) {
      const vendor = await p.buildVendor();
      const colleague = await colleagueOf(vendor);
      const id = await p.draft(vendor, await p.buildChallenge());
      const codes = await barrier(
        [vendor, colleague].map(
          (by) => () => codeOf(submitProposal(by, id, { revision: 2, startedAt: p.now() })),
        ),
      );
      expect(codes.sort()).toEqual(['done', 'wrong_state']);
      expect(await rowOf(id)).toEqual(whole);
    }
  });

  test('two bodies submit on one challenge: two proposals; twenty over several: numbers without gap or repeat', async () => {
    const one = await p.buildChallenge();
    const challenges = [one, one];
    for (let i = 0; i < 3; i++) challenges.push(await p.buildChallenge());
    const drafts: { vendor: Vendor; id: string }[] = [];
    for (let i = 0; i < 20; i++) {
      const vendor = await p.buildVendor();
      const challenge = challenges[i % challenges.length] as typeof one;
      drafts.push({ vendor, id: await p.draft(vendor, challenge) });
    }
    const codes = await barrier(
      drafts.map(
        ({ vendor, id }) =>
          () =>
            codeOf(submitProposal(vendor, id, { revision: 2, startedAt: p.now() })),
      ),
    );
    expect(new Set(codes)).toEqual(new Set(['done']));
    const { rows } = await p.t.services.pool.query<{ number: number }>(
      'select substr(code, 9)::int as number from proposals where code is not null order by code',
    );
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => i + 1));
  });

  test('one saves while the other submits: what the receipt covers is what stands in the proposal', async () => {
    for (let round = 0; round < 12; round++) {
      const vendor = await p.buildVendor();
      const colleague = await colleagueOf(vendor);
      const id = await p.draft(vendor, await p.buildChallenge());
      const changes = { plan: '最后一刻的修改' };
      const codes = await barrier([
        () => codeOf(saveProposal(colleague, id, { revision: 2, changes, startedAt: p.now() })),
        () => codeOf(submitProposal(vendor, id, { revision: 2, startedAt: p.now() })),
      ]);
      expect([
        ['done', 'conflict'],
        ['wrong_state', 'done'],
      ]).toContainEqual(codes);
      const { rows } = await p.t.services.pool.query(
        'select 1 from proposals q join proposal_versions v on v.proposal_id = q.id where q.id = $1 and q.content is distinct from v.content',
        [id],
      );
      expect(rows).toEqual([]);
    }
  });

  test('two windows save: one is kept whole, the other is told', async () => {
    const vendor = await p.buildVendor();
    const id = await p.draft(vendor, await p.buildChallenge());
    const plans = ['甲', '乙', '丙', '丁'];
    const codes = await barrier(
      plans.map(
        (plan) => () =>
          codeOf(
            saveProposal(vendor, id, { revision: 2, changes: { plan, risks: plan }, startedAt: p.now() }),
          ),
      ),
    );
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'conflict')).toHaveLength(3);
    const { content, revision } = await p.see(vendor, id);
    expect(revision).toBe(3);
    expect(content.plan).toBe(plans[codes.indexOf('done')]);
    expect(content.risks).toBe(content.plan);
  });
});

describe('at the very deadline', () => {
  test('what began in its last millisecond is accepted and what began on it refused, whoever is faster: never half', async () => {
    const challenge = await p.buildChallenge();
    const drafts: { vendor: Vendor; id: string; inTime: boolean }[] = [];
    for (let i = 0; i < 12; i++) {
      const vendor = await p.buildVendor();
      drafts.push({ vendor, id: await p.draft(vendor, challenge), inTime: i % 2 === 0 });
    }
    const [early, late] = [await p.buildVendor(), await p.buildVendor()].map((vendor) => ({
      vendor,
      id: '',
    })) as [{ vendor: Vendor; id: string }, { vendor: Vendor; id: string }];
    for (const one of [early, late]) one.id = await p.draft(one.vendor, challenge);
    p.t.clock.set(challenge.deadlineAt);
    const { deadlineAt } = challenge;
    const lastMoment = new Date(deadlineAt.getTime() - 1);
    const [codes] = await Promise.all([
      barrier(
        drafts.map(
          ({ vendor, id, inTime }) =>
            () =>
              codeOf(
                submitProposal(vendor, id, { revision: 2, startedAt: inTime ? lastMoment : deadlineAt }),
              ),
        ),
      ),
      barrier([p.sweep, p.sweep, p.sweep]),
    ]);
    expect(codes).toEqual(drafts.map(({ inTime }) => (inTime ? 'done' : 'challenge_closed')));
    for (const { id, inTime } of drafts) expect(await rowOf(id)).toEqual(inTime ? whole : nothing);
    // The same when the sweep has come first, which no barrier can force.
    for (const { vendor, id, startedAt, expected } of [
      { ...early, startedAt: lastMoment, expected: 'done' },
      { ...late, startedAt: deadlineAt, expected: 'challenge_closed' },
    ])
      expect(await codeOf(submitProposal(vendor, id, { revision: 2, startedAt }))).toBe(expected);
    const { rows } = await p.t.services.pool.query('select status from challenges where id = $1', [
      challenge.challengeId,
    ]);
    expect(rows).toEqual([{ status: 'judging' }]);
  });

  test('through the API, with the clock running over it and the sweep at work, each is in time or refused: never half', async () => {
    const challenge = await p.buildChallenge();
    const vendor = await p.t.as('vendor');
    const ids: string[] = [];
    for (let i = 0; i < 24; i++) {
      const person = await p.buildPerson();
      const organisationId = await p.buildOrganisation({ userId: vendor.userId });
      const actor = { ...person.actor, userId: vendor.userId };
      ids.push(await p.draft({ ...person, actor, organisationId }, challenge));
    }
    p.t.clock.set(new Date(challenge.deadlineAt.getTime() - 400));
    const client = await p.t.as('vendor');
    p.t.clock.set(new Date(challenge.deadlineAt.getTime() - 60));
    let over = false;
    const sweeping = (async () => {
      while (!over) {
        await p.sweep();
        await pause(5);
      }
    })();
    const answers = await barrier(
      ids.map((id, i) => async () => {
        await pause(i * 5);
        return await client.request('POST', `/api/proposals/${id}/submit`, { revision: 2 });
      }),
    );
    over = true;
    await sweeping;
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]));
    for (const [i, answer] of answers.entries()) {
      expect(await rowOf(ids[i] as string)).toEqual(answer.statusCode === 200 ? whole : nothing);
      if (answer.statusCode === 409) expect(answer.json()).toMatchObject({ code: 'challenge_closed' });
    }
    const { rows } = await p.t.services.pool.query(
      'select 1 from proposal_versions v join proposals q on q.id = v.proposal_id where q.challenge_id = $1 and v.started_at >= $2',
      [challenge.challengeId, challenge.deadlineAt],
    );
    expect(rows).toEqual([]);
  });
});

describe('a selection', () => {
  test('against a withdrawal that began in time: it is withdrawn and not selected, or selected and not withdrawn', async () => {
    for (let round = 0; round < 8; round++) {
      const { challenge, vendors, ids } = await p.judged(2);
      const lastMoment = new Date(challenge.deadlineAt.getTime() - 1);
      const chosen = { challengeId: challenge.challengeId, shortlisted: ids, reserve: [], reason: '理由' };
      const [selected, withdrawn] = (await barrier([
        () => codeOf(selectProposals(p.clerk, { ...chosen, supersedes: null })),
        () => codeOf(withdrawProposal(vendors[0] as Vendor, ids[0] as string, lastMoment)),
      ])) as [string, string];
      const statuses = await Promise.all(ids.map(p.statusOf));
      if (selected === 'done') {
        expect(withdrawn).toBe('wrong_state');
        expect(statuses).toEqual(['shortlisted', 'shortlisted']);
      } else {
        expect([selected, withdrawn]).toEqual(['invalid_request', 'done']);
        expect(statuses).toEqual(['withdrawn', 'valid']);
      }
    }
  });

  test('by two choosers at once: one stands, the other is told of it and undoes nothing', async () => {
    const other = await p.buildClerk();
    const { challenge, ids } = await p.judged(2);
    const [first, second] = ids as [string, string];
    const choose = (by: typeof other, id: string) => () =>
      codeOf(
        selectProposals(by, {
          challengeId: challenge.challengeId,
          shortlisted: [id],
          reserve: [],
          reason: '理由',
          supersedes: null,
        }),
      );
    const codes = await barrier([choose(p.clerk, first), choose(other, second)]);
    expect(codes.toSorted()).toEqual(['conflict', 'done']);
    const winner = codes[0] === 'done' ? first : second;
    for (const id of ids) expect(await p.statusOf(id)).toBe(id === winner ? 'shortlisted' : 'not_selected');
  });
});
