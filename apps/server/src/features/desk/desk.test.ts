import type { DeskView } from '@jiebang/contracts/desk';
import { users } from '@jiebang/db/schema/identity';
import { dueKinds, waitKinds } from '@jiebang/domain/desk/kinds';
import { capabilities } from '@jiebang/domain/identity/roles';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildChallenge, buildPerson } from '../../../test/build-challenges.ts';
import {
  buildDraft,
  buildOpinionsIn,
  buildSubmitted,
  convene,
  ok,
  passFormal,
  type Scenario,
  type Stage,
  setStage,
} from '../../../test/build-scenario.ts';
import type { Client } from '../../../test/harness.ts';
import { type ProposalTest, startProposalTest } from '../proposals/testing/start-proposal-test.ts';
import { getDesk } from './get-desk.ts';
import { dueSources, waitSources } from './sources.ts';

let p: ProposalTest;
let s: Stage;
beforeAll(async () => {
  p = await startProposalTest();
  s = await setStage(p.t);
});
afterAll(() => p.end());

const deskOf = (who: Client) => ok<DeskView>(who.request('GET', '/api/me/desk'));
const wait = ({ waits }: DeskView, kind: string) => waits.find((one) => one.kind === kind) ?? null;
const due = (desk: DeskView, kind: string) => desk.due.filter((one) => one.kind === kind);
/** All but what was told: a notification may come at any time. */
const standing = ({ waits, due: falling }: DeskView) => JSON.stringify({ waits, falling });

describe('who has to act', () => {
  let scenario: Scenario;

  it('a draft waits for its enterprise, and the end of its call falls due', async () => {
    scenario = await buildDraft(s, { title: '轴承预警（示例）' });
    const desk = await deskOf(s.enterprise);
    expect(wait(desk, 'scenario_draft')).toMatchObject({
      count: 1,
      link: `/workspace/scenarios/${scenario.id}`,
      title: { zh: '轴承预警（示例）' },
    });
    expect(due(desk, 'round_closes')).toHaveLength(1);
    expect(wait(await deskOf(s.clerk), 'formal_review')).toBeNull();
  });

  it('handed in, it waits for the bureau and no longer for the enterprise; sent back, the other way round', async () => {
    const { id, revision } = scenario;
    await ok(s.enterprise.request('POST', `/api/scenarios/${id}/submit`, { revision }));
    expect(wait(await deskOf(s.enterprise), 'scenario_draft')).toBeNull();
    const desk = await deskOf(s.clerk);
    expect(wait(desk, 'formal_review')).toMatchObject({ count: 1, link: `/workspace/review/${id}` });
    expect(due(desk, 'review_due')).toHaveLength(1);
    await ok(
      s.clerk.request('POST', `/api/scenarios/${id}/return`, {
        returns: [{ field: 'goal', reason: '请写明目标' }],
      }),
    );
    expect(wait(await deskOf(s.clerk), 'formal_review')).toBeNull();
    expect(wait(await deskOf(s.enterprise), 'scenario_returned')).toMatchObject({ count: 1 });
  });

  it('several of a kind lead to their list, with the one that waits longest', async () => {
    const first = await buildSubmitted(s, { title: '其一' });
    await buildSubmitted(s, { title: '其二' });
    const approver = await p.t.as('bureau_approver');
    expect(wait(await deskOf(approver), 'formal_review')).toMatchObject({
      count: 2,
      link: '/workspace/review?status=formal_review',
      title: { zh: '其一' },
    });
    // On the desk of one it does not wait for another.
    await ok(
      s.clerk.request('POST', `/api/scenarios/${first.id}/assign`, { clerkId: s.clerk.userId, from: null }),
    );
    expect(wait(await deskOf(approver), 'formal_review')?.count).toBe(1);
    expect(wait(await deskOf(s.clerk), 'formal_review')?.count).toBe(2);
  });

  it('opinions wait for their judge, and then the decision for the bureau', async () => {
    const { id } = await buildOpinionsIn(s);
    expect(wait(await deskOf(s.clerk), 'scenario_to_decide')).toMatchObject({
      count: 1,
      link: `/workspace/review/${id}`,
    });
    const [judge] = s.judges as [Client];
    expect(wait(await deskOf(judge), 'opinion_to_give')).toBeNull();
  });

  it('who prepared a list or a notice is not asked to publish or start it', async () => {
    const answers = await Promise.all(['bureau_clerk', 'bureau_approver'].map((key) => p.t.as(key)));
    const [clerk, approver] = answers as [Client, Client];
    const { listId } = await p.buildChallenge();
    const title = { zh: '公示（示例）', en: 'Notice' };
    const notice = await ok<{ id: string }>(
      clerk.request('POST', '/api/notices', {
        subjectType: 'challenge_list',
        subjectId: listId,
        title,
        body: title,
      }),
    );
    expect(wait(await deskOf(clerk), 'notice_draft')).toMatchObject({ count: 1 });
    expect(wait(await deskOf(approver), 'notice_draft')).toBeNull();
    await ok(clerk.request('POST', `/api/notices/${notice.id}/post`));
    expect(wait(await deskOf(clerk), 'notice_to_start')).toBeNull();
    expect(wait(await deskOf(approver), 'notice_to_start')).toMatchObject({
      link: `/workspace/notices/${notice.id}`,
      title,
    });
    await ok(approver.request('POST', `/api/notices/${notice.id}/start`));
    expect(wait(await deskOf(approver), 'notice_to_start')).toBeNull();
    expect(due(await deskOf(clerk), 'notice_ends')).toMatchObject([
      { title, workingDaysLeft: expect.any(Number), link: `/workspace/notices/${notice.id}` },
    ]);
    await ok(approver.request('POST', `/api/notices/${notice.id}/withdraw`, { reason: title }));
    expect(due(await deskOf(clerk), 'notice_ends')).toEqual([]);
  });

  it('a proposal is nothing on the bureau’s or the poster’s desk before it is opened', async () => {
    const [vendor, poster] = [await p.buildVendor(), await p.buildVendor()];
    const challenge = await p.buildChallenge({ posterId: poster.organisationId, mode: 'supply_demand' });
    const before = [await getDesk(p.clerk), await getDesk(poster)].map(standing);
    const draft = await p.draft(vendor, challenge);
    const desk = await getDesk(vendor);
    expect(wait(desk, 'proposal_draft')).toMatchObject({ link: `/workspace/proposals/${draft}` });
    expect(due(desk, 'proposal_closes')).toMatchObject([{ at: challenge.deadlineAt.toISOString() }]);
    const rival = await p.buildVendor();
    const id = await p.submitted(rival, challenge);
    expect([await getDesk(p.clerk), await getDesk(poster)].map(standing)).toEqual(before);

    await p.close(challenge);
    expect(wait(await getDesk(vendor), 'proposal_draft')).toBeNull();
    const opened = wait(await getDesk(p.clerk), 'proposal_to_check');
    expect(opened).toMatchObject({ link: `/workspace/challenges/${challenge.challengeId}` });
    await p.find(id);
    expect(wait(await getDesk(poster), 'selection_mine')).toMatchObject({
      link: `/workspace/challenges/${challenge.challengeId}`,
    });
    // Ten days have passed: everybody signs in anew.
    s = await setStage(p.t);
  });

  it('a locked account and a chain that nobody verified wait for their administrators alone', async () => {
    const { db } = p.t.services;
    const [security, auditor, system] = await Promise.all(
      ['security_admin', 'audit_admin', 'system_admin'].map((key) => p.t.as(key)),
    );
    const lockedUntil = new Date(p.now().getTime() + 60_000);
    await db.update(users).set({ lockedUntil }).where(eq(users.id, p.clerk.actor.userId));
    expect(wait(await deskOf(security as Client), 'user_locked')).toMatchObject({ count: 1 });
    await db.update(users).set({ lockedUntil: null }).where(eq(users.id, p.clerk.actor.userId));
    expect(wait(await deskOf(auditor as Client), 'chain_to_verify')).toMatchObject({ oldestAt: null });
    await ok((auditor as Client).request('POST', '/api/audit/verify'));
    expect((await deskOf(auditor as Client)).waits).toEqual([]);
    expect((await deskOf(system as Client)).waits).toEqual([]);
  });
});

describe('working days', () => {
  it('are counted to the last day, the present one among them', async () => {
    const vendor = await p.buildVendor();
    const now = p.now();
    const deadlineAt = new Date(now.getTime() + 1000);
    await p.draft(vendor, await p.buildChallenge({ deadlineAt }));
    const [closing] = due(await getDesk(vendor), 'proposal_closes');
    expect(closing).toMatchObject({ missingYear: null });
    expect([0, 1]).toContain(closing?.workingDaysLeft);
  });

  it('a year that is not on file is named, and nothing is guessed', async () => {
    const vendor = await p.buildVendor();
    const deadlineAt = new Date('2031-03-03T16:00:00.000Z');
    await p.draft(vendor, await p.buildChallenge({ deadlineAt }));
    const [closing] = due(await getDesk(vendor), 'proposal_closes');
    expect(closing).toMatchObject({ workingDaysLeft: null });
    expect(closing?.missingYear).toBeGreaterThan(2026);
  });
});

describe('what is not mine', () => {
  it('items of another body change nothing on my desk, in any byte', async () => {
    const [me, other] = [await p.buildVendor(), await p.buildVendor()];
    const mine = await p.buildChallenge();
    await p.draft(me, mine);
    const before = JSON.stringify(await getDesk(me));
    const open = await p.buildChallenge({ posterId: other.organisationId, mode: 'supply_demand' });
    await p.draft(other, mine);
    await p.submitted(await p.buildVendor(), open);
    await buildDraft(s, { title: '别人的草稿' });
    await buildSubmitted(s, { title: '别人的场景' });
    await s.enterprise.request('POST', `/api/organisations/${s.organisationId}/invitations`, {
      email: 'someone@people.example',
      role: 'member',
    });
    expect(JSON.stringify(await getDesk(me))).toBe(before);
  });

  it('a visitor and a token have no desk', async () => {
    expect((await p.t.anonymous.request('GET', '/api/me/desk')).statusCode).toBe(401);
    const token = await ok<{ secret: string }>(
      s.enterprise.request('POST', '/api/me/tokens', { name: 'script', scopes: ['profile:read'] }),
    );
    const answer = await p.t.app.inject({
      method: 'GET',
      url: '/api/me/desk',
      headers: { authorization: `Bearer ${token.secret}` },
    });
    expect(answer.statusCode).toBe(403);
  });
});

describe('the registry', () => {
  it('has a source for every kind, and each of them is a statement that runs', async () => {
    expect([...new Set(waitSources.map(({ kind }) => kind))].toSorted()).toEqual([...waitKinds].toSorted());
    const counted = 'notice_ends';
    expect([...new Set([...dueSources.map(({ kind }) => kind), counted])].toSorted()).toEqual(
      [...dueKinds].toSorted(),
    );
    const person = await buildPerson(p.t);
    const everything = { ...person, actor: { ...person.actor, capabilities } };
    await buildChallenge(p.t);
    const desk = await getDesk(everything);
    expect(desk.waits.length).toBeGreaterThan(1);
    expect(desk.due.length).toBeGreaterThan(2);
    expect(desk.due.map(({ at }) => at)).toEqual(desk.due.map(({ at }) => at).toSorted());
  });

  it('answers within 50 ms', async () => {
    const person = await buildPerson(p.t);
    const everything = { ...person, actor: { ...person.actor, capabilities } };
    await getDesk(everything);
    const times: number[] = [];
    for (let i = 0; i < 10; i += 1) {
      const started = performance.now();
      await getDesk(everything);
      times.push(performance.now() - started);
    }
    expect(Math.min(...times)).toBeLessThan(50);
  });

  it('an opinion falls due for its judge until it is given', async () => {
    const scenario = await buildSubmitted(s, { title: '待评议（示例）' });
    await ok(passFormal(s.clerk, scenario.id));
    await ok(convene(s, s.clerk, scenario.id));
    const [judge] = s.judges as [Client];
    const desk = await deskOf(judge);
    expect(wait(desk, 'opinion_to_give')).toMatchObject({ count: 1, title: { zh: '待评议（示例）' } });
    expect(due(desk, 'opinion_due')).toHaveLength(1);
  });

  it('a panel to draw waits for whoever of the bureau has not fixed its pool', async () => {
    const { id } = await ok(passFormal(s.clerk, (await buildSubmitted(s, { title: '待抽取（示例）' })).id));
    const approver = await p.t.as('bureau_approver');
    const waiting = async (by: Client) => wait(await deskOf(by), 'panel_to_settle')?.count ?? 0;
    expect([await waiting(s.clerk), await waiting(approver)]).toEqual([1, 1]);
    await ok(s.clerk.request('POST', `/api/scenarios/${id}/panel/commit`, {}));
    expect([await waiting(s.clerk), await waiting(approver)]).toEqual([0, 1]);
  });
});
