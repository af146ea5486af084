import { memberships, organisationClaims } from '@jiebang/db/schema/organisations';
import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';

let test: TestApp;
let owner: Client;
let claimant: Client;
let rival: Client;
let clerk: Client;
let approver: Client;
let id: string;
let bodies = 0;
beforeAll(async () => {
  test = await startTestApp();
  owner = await test.as('enterprise');
  claimant = await test.as('vendor');
  rival = await test.as('vendor_b');
  clerk = await test.as('bureau_clerk');
  approver = await test.as('bureau_approver');
});
afterAll(() => test.close());
beforeEach(async () => {
  const code = `91330100MA4${String(100_000 + bodies++)}`;
  const answer = await owner.request('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: code + creditCodeCheckCharacter(code) },
    profile: { name: `示例·集团 ${bodies}`, type: 'enterprise' },
  });
  id = answer.json<{ id: string }>().id;
});

const evidence = '示例：营业执照与授权委托书编号若干，可当面核验。';
const reason = '示例：材料齐全，予以办理';
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';
const told = (answer: { json<T>(): T }) => ({ ...answer.json<object>(), requestId: '' });
const file = (by: Client) => by.request('POST', `/api/organisations/${id}/claims`, { evidence });
const fileId = async (by: Client) => (await file(by)).json<{ id: string }>().id;
const decide = (by: Client, claim: string, decision: 'approve' | 'reject') =>
  by.request('POST', `/api/organisation-claims/${claim}/decide`, { decision, reason });
const newsOf = async (who: Client) =>
  (await who.request('GET', '/api/me/notifications?limit=1')).json().items[0] as {
    kind: string;
    data: object;
  };
async function roles(): Promise<Record<string, string>> {
  const rows = await test.services.db.select().from(memberships).where(eq(memberships.organisationId, id));
  return Object.fromEntries(rows.map(({ userId, role }) => [userId, role]));
}

describe('filing a claim', () => {
  it('tells those who decide and the present owner', async () => {
    const filed = await file(claimant);
    expect(filed.statusCode, filed.body).toBe(201);
    expect(filed.json()).toMatchObject({ status: 'filed', evidence, abilities: ['withdraw'] });
    for (const who of [owner, clerk, approver]) expect((await newsOf(who)).kind).toBe('claim_filed');
  });

  it('is possible once at a time, of five at once too, and again after an answer', async () => {
    const answers = await barrier(Array.from({ length: 5 }, () => () => file(claimant)));
    expect(answers.map(codeOf).sort()).toEqual([...Array(4).fill('claim_open'), 'ok']);
    const [filed] = answers.filter(({ statusCode }) => statusCode === 201);
    const claim = filed?.json<{ id: string }>().id as string;
    await decide(clerk, claim, 'reject');
    expect(codeOf(await file(claimant))).toBe('ok');
  });

  it('is not for members, nor for a body that is none', async () => {
    expect(codeOf(await file(owner))).toBe('already_member');
    const url = '/api/organisations/019a0000-0000-7000-8000-000000000000/claims';
    expect((await claimant.request('POST', url, { evidence })).statusCode).toBe(404);
  });

  it('is taken back by the claimant alone, while it is open', async () => {
    const claim = await fileId(claimant);
    const withdraw = (by: Client, of: string) =>
      by.request('POST', `/api/organisation-claims/${of}/withdraw`);
    const none = await withdraw(rival, '019a0000-0000-7000-8000-000000000000');
    for (const by of [rival, clerk]) expect(told(await withdraw(by, claim))).toEqual(told(none));
    expect((await withdraw(claimant, claim)).json()).toMatchObject({ status: 'withdrawn', abilities: [] });
    expect(codeOf(await withdraw(claimant, claim))).toBe('wrong_state');
    expect(codeOf(await decide(clerk, claim, 'approve'))).toBe('wrong_state');
  });
});

describe('deciding on a claim', () => {
  it('hands the body over, answers rival claims, ends the invitations of the owner of before', async () => {
    const invitation = { email: 'accomplice@example.org', role: 'manager' };
    await owner.request('POST', `/api/organisations/${id}/invitations`, invitation);
    const [claim, other] = [await fileId(claimant), await fileId(rival)];
    expect((await decide(clerk, claim, 'approve')).json()).toMatchObject({ status: 'approved', reason });
    expect(await roles()).toEqual({ [claimant.userId]: 'owner', [owner.userId]: 'member' });
    const { invitations } = (await claimant.request('GET', `/api/organisations/${id}/members`)).json();
    expect(invitations).toEqual([]);
    const [row] = await test.services.db
      .select()
      .from(organisationClaims)
      .where(eq(organisationClaims.id, other));
    expect(row).toMatchObject({ status: 'rejected', decidedBy: clerk.userId });
    expect(await newsOf(claimant)).toMatchObject({ kind: 'claim_decided', data: { decision: 'approve' } });
    expect(await newsOf(rival)).toMatchObject({ kind: 'claim_decided', data: { decision: 'reject' } });
    expect((await newsOf(owner)).kind).toBe('organisation_transferred');
  });

  it('by rejecting changes nothing but the claim', async () => {
    const claim = await fileId(claimant);
    expect((await decide(approver, claim, 'reject')).json()).toMatchObject({ status: 'rejected' });
    expect(await roles()).toEqual({ [owner.userId]: 'owner' });
  });

  it('gives the body to one of two rivals that are approved at the same moment', async () => {
    const claims = [await fileId(claimant), await fileId(rival)];
    const answers = await barrier(
      [0, 1, 0, 1].map((i) => () => decide(i ? approver : clerk, claims[i] as string, 'approve')),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'wrong_state')).toHaveLength(3);
    expect(Object.values(await roles()).filter((role) => role === 'owner')).toHaveLength(1);
  });

  it('and a hand-over by the owner at the same moment leave exactly one owner', async () => {
    const claim = await fileId(claimant);
    await decide(clerk, claim, 'approve');
    const again = await fileId(rival);
    const answers = await barrier([
      () => decide(clerk, again, 'approve'),
      () => claimant.request('PATCH', `/api/organisations/${id}/members/${owner.userId}`, { role: 'owner' }),
    ]);
    expect(answers[0]?.statusCode).toBe(200);
    const held = await roles();
    expect(Object.values(held).filter((role) => role === 'owner')).toHaveLength(1);
    expect(held[rival.userId]).toBe('owner');
  });

  it('makes an owner of a claimant who joined meanwhile', async () => {
    const claim = await fileId(claimant);
    const invitation = { email: 'vendor@demo.example', role: 'member' };
    const invited = (await owner.request('POST', `/api/organisations/${id}/invitations`, invitation)).json();
    await claimant.request('POST', `/api/organisation-invitations/${invited.id}/accept`);
    expect(codeOf(await decide(clerk, claim, 'approve'))).toBe('ok');
    expect(await roles()).toEqual({ [claimant.userId]: 'owner', [owner.userId]: 'member' });
  });

  it('is nobody’s in their own matter: not the claimant’s, not that of a member of the body', async () => {
    const own = await fileId(clerk);
    expect(codeOf(await decide(clerk, own, 'approve'))).toBe('forbidden');
    const invitation = { email: 'bureau-approver@demo.example', role: 'member' };
    const invited = (await owner.request('POST', `/api/organisations/${id}/invitations`, invitation)).json();
    await approver.request('POST', `/api/organisation-invitations/${invited.id}/accept`);
    expect(codeOf(await decide(approver, own, 'reject'))).toBe('forbidden');
    expect(codeOf(await decide(claimant, own, 'approve'))).toBe('forbidden');
    const system = await test.as('system_admin');
    expect(codeOf(await decide(system, own, 'approve'))).toBe('forbidden');
  });
});

describe('the list of claims', () => {
  it('shows the bureau all, others their own, and can be narrowed to the open ones', async () => {
    const [mine, other] = [await fileId(claimant), await fileId(rival)];
    await decide(clerk, other, 'reject');
    const list = async (by: Client, query = '') =>
      (
        (await by.request('GET', `/api/organisation-claims?limit=100${query}`)).json().items as {
          id: string;
        }[]
      ).map((item) => item.id);
    expect(await list(clerk)).toEqual(expect.arrayContaining([mine, other]));
    expect(await list(clerk, '&status=filed')).toContain(mine);
    expect(await list(clerk, '&status=filed')).not.toContain(other);
    expect(await list(clerk, '&mine=true')).not.toContain(mine);
    expect(await list(claimant)).toContain(mine);
    expect(await list(claimant)).not.toContain(other);
    expect(await list(owner)).not.toContain(mine);
  });

  it('is paged without gap or repetition', async () => {
    for (const by of [claimant, rival]) await file(by);
    const all = (await clerk.request('GET', '/api/organisation-claims?limit=100')).json().items;
    const paged: string[] = [];
    let cursor = '';
    do {
      const page = (await clerk.request('GET', `/api/organisation-claims?limit=3${cursor}`)).json();
      paged.push(...page.items.map((item: { id: string }) => item.id));
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    } while (cursor);
    expect(paged).toEqual(all.map((item: { id: string }) => item.id));
  });
});
