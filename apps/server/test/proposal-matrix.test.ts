import { type ProposalStatus, proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askCorrection } from '../src/features/proposals/ask-correction.ts';
import { findInvalid } from '../src/features/proposals/find-invalid.ts';
import { selectProposals } from '../src/features/proposals/select-proposals.ts';
import {
  type ProposalTest,
  startProposalTest,
} from '../src/features/proposals/testing/start-proposal-test.ts';
import { withdrawProposal } from '../src/features/proposals/withdraw-proposal.ts';
import type { Client } from './harness.ts';

/** Who × what × state of the proposal → status of the answer, and the abilities that the page is told. */
const ACTORS = ['applicant', 'rival', 'clerk', 'poster', 'judge', 'visitor'] as const;
type Actor = (typeof ACTORS)[number];

const soon = '2100-01-01T00:00:00Z';
const ACTS: Record<string, { method: 'PATCH' | 'POST'; path: string; body: object; office?: true }> = {
  edit: { method: 'PATCH', path: '', body: { revision: 2, changes: { risks: 'x' } } },
  submit: { method: 'POST', path: '/submit', body: { revision: 2 } },
  withdraw: { method: 'POST', path: '/withdraw', body: {} },
  correct: { method: 'POST', path: '/correct', body: { revision: 2 } },
  ask_correction: {
    method: 'POST',
    path: '/corrections',
    body: { corrections: [{ field: 'plan', reason: '理由' }], dueAt: soon },
    office: true,
  },
  find_valid: { method: 'POST', path: '/valid', body: {}, office: true },
  find_invalid: { method: 'POST', path: '/invalid', body: { reason: '理由' }, office: true },
};

/** What each may do; everything that is not here is refused. `open`: before the deadline; `closed`: being judged. */
const ABLE: Record<'open' | 'closed', Partial<Record<ProposalStatus, Partial<Record<Actor, string[]>>>>> = {
  open: {
    draft: { applicant: ['edit', 'submit', 'withdraw'] },
    submitted: { applicant: ['withdraw'] },
    withdrawn: {},
  },
  closed: {
    draft: {},
    submitted: { clerk: ['ask_correction', 'find_valid', 'find_invalid'] },
    correction: { applicant: ['edit', 'correct'], clerk: ['find_invalid'] },
    valid: {},
    invalid: {},
    shortlisted: {},
    reserve: {},
    not_selected: {},
    withdrawn: {},
  },
};
const rows = (['open', 'closed'] as const).flatMap((when) =>
  Object.keys(ABLE[when]).map((state) => [when, state as ProposalStatus] as const),
);
/** Handed in and opened: these the bureau and the poster see. */
const isOpened = (when: string, state: ProposalStatus) =>
  when === 'closed' && state !== 'draft' && state !== 'withdrawn';
const seenBy = (actor: Actor, when: string, state: ProposalStatus) =>
  actor === 'applicant' || (['clerk', 'poster'].includes(actor) && isOpened(when, state));

let p: ProposalTest;
const people = {} as Record<Actor, Client>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  p = await startProposalTest();
  const { t } = p;
  const before = await Promise.all(['vendor', 'enterprise'].map((key) => t.as(key)));
  const [vendor, enterprise] = before as [Client, Client];
  const posterId = await p.buildOrganisation(enterprise);
  /** A body of the one applicant for each row, since a body has one proposal per challenge. */
  const asVendor = async () => {
    const person = await p.buildPerson();
    const organisationId = await p.buildOrganisation(vendor);
    return { ...person, actor: { ...person.actor, userId: vendor.userId }, organisationId };
  };
  const selected = await p.buildChallenge({ posterId });
  const checked = await p.buildChallenge({ posterId });
  const make = async (state: string, challenge: typeof checked, key = `closed ${state}`) => {
    const by = await asVendor();
    ids[key] = await (state === 'draft' ? p.draft(by, challenge) : p.submitted(by, challenge));
    if (state === 'withdrawn') await withdrawProposal(by, ids[key] as string, p.now());
  };
  for (const state of ['shortlisted', 'reserve', 'not_selected']) await make(state, selected);
  for (const state of ['draft', 'submitted', 'correction', 'valid', 'invalid', 'withdrawn'])
    await make(state, checked);
  await p.close(checked);
  const of = (state: string) => ids[`closed ${state}`] as string;
  for (const state of ['shortlisted', 'reserve', 'not_selected', 'valid']) await p.find(of(state));
  await selectProposals(p.clerk, {
    challengeId: selected.challengeId,
    shortlisted: [of('shortlisted')],
    reserve: [of('reserve')],
    reason: '理由',
    supersedes: null,
  });
  await findInvalid(p.clerk, of('invalid'), '理由');
  await askCorrection(p.clerk, of('correction'), {
    corrections: [{ field: 'risks', reason: '理由' }],
    dueAt: soon,
  });
  const open = await p.buildChallenge({ posterId });
  for (const state of ['draft', 'submitted', 'withdrawn']) await make(state, open, `open ${state}`);
  for (const [actor, key] of [
    ['applicant', 'vendor'],
    ['rival', 'vendor_b'],
    ['clerk', 'bureau_clerk'],
    ['poster', 'enterprise'],
    ['judge', 'judge'],
  ] as const)
    people[actor] = await t.as(key);
  people.visitor = t.anonymous;
}, 60_000);
afterAll(() => p.end());

describe.each(rows)('while the challenge is %s, a proposal that is %s', (when, state) => {
  const address = () => `/api/proposals/${ids[`${when} ${state}`]}`;
  const able = (actor: Actor) => ABLE[when][state]?.[actor] ?? [];

  test.each(ACTORS)(
    'is shown to %s or is not there, with exactly the abilities of the table',
    async (actor) => {
      const answer = await people[actor].request('GET', address());
      const expected = actor === 'visitor' ? 401 : seenBy(actor, when, state) ? 200 : 404;
      expect(answer.statusCode).toBe(expected);
      if (expected === 200) expect(answer.json()).toMatchObject({ status: state, abilities: able(actor) });
    },
  );

  test.each(ACTORS)('refuses %s everything that the table does not give', async (actor) => {
    for (const [name, { method, path, body, office }] of Object.entries(ACTS)) {
      if (able(actor).includes(name)) continue;
      const { statusCode } = await people[actor].request(method, `${address()}${path}`, body);
      const refused =
        actor === 'visitor'
          ? 401
          : office && actor !== 'clerk'
            ? 403
            : !seenBy(actor, when, state)
              ? 404
              : actor === 'clerk' && office
                ? 409
                : actor === 'applicant'
                  ? 409
                  : 403;
      expect({ name, statusCode }).toEqual({ name, statusCode: refused });
    }
    expect(await p.statusOf(ids[`${when} ${state}`] as string)).toBe(state);
  });
});

test('the table holds every state that a proposal has before it is won', () => {
  const later = ['won', 'contracted'];
  const all = proposalLifecycle.states.filter((state) => !later.includes(state));
  expect(Object.keys(ABLE.closed).toSorted()).toEqual(all.toSorted());
});
