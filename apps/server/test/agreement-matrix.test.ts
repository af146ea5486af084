import { type AgreementStatus, agreementLifecycle } from '@jiebang/domain/agreements/lifecycle';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptAgreement } from '../src/features/agreements/accept-agreement.ts';
import { appraiseAgreement } from '../src/features/agreements/appraise-agreement.ts';
import { demandRectification } from '../src/features/agreements/demand-rectification.ts';
import { terminateAgreement } from '../src/features/agreements/terminate-agreement.ts';
import {
  type AgreementTest,
  startAgreementTest,
  wholeAppraisal,
} from '../src/features/agreements/testing/start-agreement-test.ts';
import type { Client } from './harness.ts';

/** Who × what × state of the agreement → status of the answer, and the abilities that the page is told. */
const ACTORS = ['solver', 'poster', 'clerk', 'outsider', 'judge', 'visitor'] as const;
type Actor = (typeof ACTORS)[number];

const reason = { reason: '理由' };
const revision = { revision: 1 };
const ACTS: Record<string, { path: string; body: object; office?: true; method?: 'PATCH' }> = {
  edit: { path: '', body: { ...revision, changes: { otherTerms: 'x' } }, method: 'PATCH' },
  propose: { path: '/propose', body: revision },
  take_back: { path: '/take-back', body: {} },
  send_back: { path: '/send-back', body: { ...revision, ...reason } },
  agree: { path: '/agree', body: revision },
  return: { path: '/return', body: reason, office: true },
  record: { path: '/record', body: {}, office: true },
  consent: { path: '/consent', body: { publish: false } },
  hand_in: { path: '/hand-in', body: { statement: '说明' } },
  appraise: { path: '/appraise', body: wholeAppraisal },
  return_appraisal: { path: '/return-appraisal', body: reason, office: true },
  accept: { path: '/accept', body: {}, office: true },
  demand_rectification: { path: '/rectification', body: { ...reason, dueDay: '2027-01-01' } },
  terminate: { path: '/terminate', body: reason, office: true },
};

/** What each may do on a challenge where supply meets demand; everything that is not here is refused. The solver holds the pen. */
const ABLE: Record<AgreementStatus, Partial<Record<Actor, string[]>>> = {
  draft: { solver: ['edit', 'propose', 'consent'], poster: ['consent'], clerk: ['terminate'] },
  proposed: {
    solver: ['take_back', 'consent'],
    poster: ['send_back', 'agree', 'consent'],
    clerk: ['terminate'],
  },
  agreed: { solver: ['consent'], poster: ['consent'], clerk: ['return', 'record', 'terminate'] },
  in_progress: { solver: ['consent', 'hand_in'], poster: ['consent'], clerk: ['terminate'] },
  handed_in: {
    solver: ['consent'],
    poster: ['consent', 'appraise', 'demand_rectification'],
    clerk: ['terminate'],
  },
  appraised: {
    solver: ['consent'],
    poster: ['consent'],
    clerk: ['return_appraisal', 'accept', 'terminate'],
  },
  rectification: { solver: ['consent', 'hand_in'], poster: ['consent'], clerk: ['terminate'] },
  accepted: {},
  terminated: {},
};

let a: AgreementTest;
const people = {} as Record<Actor, Client>;
const ids = {} as Record<AgreementStatus, string>;
const seenBy = (actor: Actor) => ['solver', 'poster', 'clerk'].includes(actor);

beforeAll(async () => {
  a = await startAgreementTest();
  const keys = ['vendor', 'enterprise', 'bureau_clerk', 'vendor_b', 'judge'];
  const [solverMember, posterMember] = await Promise.all(keys.slice(0, 2).map((key) => a.t.as(key)));
  const members = { solver: solverMember as Client, poster: posterMember as Client };
  const join = (organisationId: string, { userId }: Client) =>
    a.t.services.pool.query(
      `insert into memberships (organisation_id, user_id, role) values ($1, $2, 'manager')`,
      [organisationId, userId],
    );
  for (const state of agreementLifecycle.states) {
    const { poster, solvers, proposalIds } = await a.won();
    const [solver] = solvers;
    const [proposalId] = proposalIds;
    if (!solver || !proposalId) throw new Error('a winner');
    ids[state] = await made(state, solver, poster, proposalId);
    await join(solver.organisationId, members.solver);
    await join(poster.organisationId, members.poster);
  }
  // Signed in when the clock has stopped moving: sessions end with it.
  const now = await Promise.all(keys.map((key) => a.t.as(key)));
  for (const [at, actor] of ACTORS.entries()) people[actor] = now[at] ?? a.t.anonymous;
}, 120_000);
afterAll(() => a.end());

type Winner = Awaited<ReturnType<AgreementTest['won']>>;
async function made(
  state: AgreementStatus,
  solver: Winner['solvers'][number],
  poster: Winner['poster'],
  proposalId: string,
): Promise<string> {
  if (state === 'draft') return await a.draft(solver, proposalId);
  if (state === 'proposed') return await a.proposed(solver, proposalId);
  if (state === 'agreed') return await a.agreed(solver, poster, proposalId);
  if (state === 'in_progress') return await a.worked(solver, poster, proposalId);
  const id = await a.handedIn(solver, poster, proposalId);
  if (state === 'terminated') await terminateAgreement(a.clerk, id, '理由');
  if (state === 'appraised' || state === 'accepted') await appraiseAgreement(poster, id, wholeAppraisal);
  if (state === 'accepted') await acceptAgreement(a.clerk, id);
  if (state === 'rectification') {
    const dueDay = new Date(a.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 10);
    await demandRectification(poster, id, { reason: '理由', dueDay });
  }
  return id;
}

describe.each(agreementLifecycle.states)('an agreement that is %s', (state) => {
  const address = () => `/api/agreements/${ids[state]}`;
  const able = (actor: Actor) => ABLE[state][actor] ?? [];

  test.each(ACTORS)(
    'is shown to %s or is not there, with exactly the abilities of the table',
    async (actor) => {
      const answer = await people[actor].request('GET', address());
      const expected = actor === 'visitor' ? 401 : seenBy(actor) ? 200 : 404;
      expect(answer.statusCode).toBe(expected);
      if (expected === 200) {
        expect(answer.json()).toMatchObject({ status: state });
        expect(answer.json<{ abilities: string[] }>().abilities.toSorted()).toEqual(able(actor).toSorted());
      }
    },
  );

  test.each(ACTORS)('refuses %s everything that the table does not give', async (actor) => {
    for (const [name, { method = 'POST', path, body, office }] of Object.entries(ACTS)) {
      if (able(actor).includes(name)) continue;
      const { statusCode } = await people[actor].request(method, `${address()}${path}`, body);
      const refused =
        actor === 'visitor'
          ? [401]
          : office && actor !== 'clerk'
            ? [403]
            : seenBy(actor)
              ? [403, 409]
              : [404];
      expect({ name, refused: refused.includes(statusCode), statusCode }).toMatchObject({ refused: true });
    }
    expect(await a.agreementStatus(ids[state])).toBe(state);
  });
});
