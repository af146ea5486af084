import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { auditEvents } from '@jiebang/db/schema/platform';
import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';

let test: TestApp;
let owner: Client;
let stranger: Client;
let clerk: Client;
beforeAll(async () => {
  test = await startTestApp();
  owner = await test.as('enterprise');
  stranger = await test.as('vendor_b');
  clerk = await test.as('bureau_clerk');
});
afterAll(() => test.close());

const NOBODY = '019a0000-0000-7000-8000-000000000000';
let bodies = 0;
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';
const told = (answer: { json<T>(): T }) => ({ ...answer.json<object>(), requestId: '' });

function newCode(): string {
  const body = `91330100MA2${String(100_000 + bodies++)}`;
  return body + creditCodeCheckCharacter(body);
}
const profile = {
  name: '示例·某某科技有限公司',
  type: 'enterprise',
  contactName: '张示例',
  contactPhone: '138 1234 0000',
};
const register = (by: Client, creditCode = newCode()) =>
  by.request('POST', '/api/organisations', { identity: { kind: 'domestic', creditCode }, profile });
const newBody = async () => (await register(owner)).json<{ id: string }>().id;

describe('registering a body', () => {
  it('normalises the code, warns of the inner code, and makes the registrant its owner', async () => {
    const code = newCode();
    const answer = await register(owner, ` ${code.toLowerCase().replace(/(.{4})/g, '$1 ')}`);
    expect(answer.statusCode, answer.body).toBe(201);
    expect(answer.json()).toMatchObject({
      creditCode: code,
      country: 'CN',
      myRole: 'owner',
      contactPhone: '13812340000',
      abilities: ['edit', 'invite', 'manage_members', 'transfer'],
      warnings: ['inner_code'],
    });
  });

  it('refuses what is wrong by its field', async () => {
    const wrong = await register(owner, '91330100799655058C');
    expect(wrong.json()).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'identity.creditCode', code: 'credit_code_check_character' }],
    });
    const body = {
      identity: { kind: 'domestic', creditCode: newCode() },
      profile: { ...profile, contactPhone: '12' },
    };
    expect((await owner.request('POST', '/api/organisations', body)).json()).toMatchObject({
      errors: [{ path: 'profile.contactPhone', code: 'phone' }],
    });
    const script = { ...profile, website: 'javascript:alert(1)' };
    const evil = { identity: { kind: 'domestic', creditCode: newCode() }, profile: script };
    expect((await owner.request('POST', '/api/organisations', evil)).statusCode).toBe(400);
  });

  it('takes a foreign body by number and country, once, however the number is written', async () => {
    const foreign = (registrationNumber: string, country = 'DE') =>
      owner.request('POST', '/api/organisations', {
        identity: { kind: 'foreign', registrationNumber, country },
        profile,
      });
    expect((await foreign('HRB 12345 B')).json()).toMatchObject({ creditCode: null, country: 'DE' });
    expect(codeOf(await foreign(' hrb  12345 b ', 'de'))).toBe('organisation_exists');
    expect(codeOf(await foreign('HRB 12345 B', 'AT'))).toBe('ok');
    expect((await foreign('12345', 'CN')).json()).toMatchObject({ errors: [{ path: 'identity.country' }] });
  });

  it('tells the loser of two at once which body it is, and gives the winner alone the body', async () => {
    const code = newCode();
    const people = [owner, stranger, await test.as('vendor'), await test.as('judge')];
    const answers = await barrier(people.map((by) => () => register(by, code)));
    const won = answers.filter(({ statusCode }) => statusCode === 201);
    expect(won).toHaveLength(1);
    const [winner] = won.map((answer) => answer.json<{ id: string }>());
    const id = winner?.id as string;
    for (const lost of answers.filter(({ statusCode }) => statusCode !== 201))
      expect(lost.json()).toMatchObject({
        code: 'organisation_exists',
        details: { organisationId: id, name: profile.name },
      });
    const rows = await test.services.db.select().from(memberships).where(eq(memberships.organisationId, id));
    expect(rows.map(({ role }) => role)).toEqual(['owner']);
  });

  it('is answered once for a repeated Idempotency-Key', async () => {
    const body = { identity: { kind: 'domestic', creditCode: newCode() }, profile };
    const send = () =>
      owner.request('POST', '/api/organisations', body, { 'idempotency-key': 'register-once-1' });
    expect((await send()).json()).toEqual((await send()).json());
  });

  it('can be asked about before: valid, and registered already?', async () => {
    const check = (creditCode: string) =>
      stranger.request('POST', '/api/organisations/check', { identity: { kind: 'domestic', creditCode } });
    const code = newCode();
    expect((await check(code)).json()).toMatchObject({ valid: true, existing: null });
    const { id } = (await register(owner, code)).json();
    expect((await check(code.toLowerCase())).json()).toMatchObject({ existing: { id, name: profile.name } });
    expect((await check('91330100799655058C')).json()).toMatchObject({ valid: false, existing: null });
  });
});

describe('seeing and changing a body', () => {
  it('masks the contact for outsiders, the bureau too', async () => {
    const id = await newBody();
    for (const viewer of [stranger, clerk])
      expect((await viewer.request('GET', `/api/organisations/${id}`)).json()).toMatchObject({
        contactName: '张**',
        contactPhone: '138****0000',
        myRole: null,
        abilities: ['claim'],
      });
    expect((await owner.request('GET', `/api/organisations/${id}`)).json()).toMatchObject({
      contactName: '张示例',
    });
  });

  it('changes the fields given and keeps the others', async () => {
    const id = await newBody();
    const patch = (body: object) => owner.request('PATCH', `/api/organisations/${id}`, body);
    await patch({ address: '示例路 1 号', website: 'https://example.org' });
    const after = (await patch({ brief: '示例简介' })).json();
    expect(after).toMatchObject({
      address: '示例路 1 号',
      website: 'https://example.org',
      brief: '示例简介',
      contactName: '张示例',
    });
    expect((await patch({})).json()).toEqual(after);
  });

  it('keeps the values of the contact out of the audit log', async () => {
    const id = await newBody();
    await owner.request('PATCH', `/api/organisations/${id}`, {
      contactName: '李示例',
      contactPhone: '13900001111',
    });
    const events = await test.services.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(events.map(({ action }) => action)).toEqual(['organisation.register', 'organisation.update']);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/示例|13900001111|13812340000/);
  });

  it('gives an outsider the 404 of a missing body for everything inside it', async () => {
    const id = await newBody();
    const { userId } = owner;
    const acts = (of: string): [string, string, object?][] => [
      ['PATCH', `/api/organisations/${of}`, { brief: 'x' }],
      ['GET', `/api/organisations/${of}/members`],
      ['POST', `/api/organisations/${of}/invitations`, { email: 'x@example.org', role: 'member' }],
      ['PATCH', `/api/organisations/${of}/members/${userId}`, { role: 'member' }],
      ['DELETE', `/api/organisations/${of}/members/${userId}`],
      ['DELETE', `/api/organisations/${of}/members/${stranger.userId}`],
    ];
    const missing = acts(NOBODY);
    for (const [i, [method, url, body]] of acts(id).entries()) {
      const others = await stranger.request(method as 'GET', url, body);
      const [, missingUrl = '', missingBody] = missing[i] ?? [];
      const none = await stranger.request(method as 'GET', missingUrl, missingBody);
      expect([url, others.statusCode, told(others)]).toEqual([url, 404, told(none)]);
    }
    const [row] = await test.services.db.select().from(organisations).where(eq(organisations.id, id));
    expect(row?.brief).toBe('');
  });
});
