import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import { programSettings } from '@jiebang/domain/programs/settings/settings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeContent } from '../../../test/build-scenario.ts';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';

let t: TestApp;
let clerk: Client;
let enterprise: Client;
beforeAll(async () => {
  t = await startTestApp();
  clerk = await t.as('bureau_clerk');
  enterprise = await t.as('enterprise');
});
afterAll(() => t.close());

const both = (zh: string, en = zh) => ({ zh, en });
const inDays = (days: number) => new Date(t.clock.now().getTime() + days * 86_400_000).toISOString();
type Made = { id: string; slug: string; revision: number };
let serial = 0;
async function program(over: object = {}): Promise<Made> {
  const answer = await clerk.request('POST', '/api/programs', {
    slug: `park-${++serial}`,
    kind: 'park',
    title: both('示例园区专项', 'Park programme'),
    organiser: both('示例园区管委会', 'Park'),
    ...over,
  });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<Made>();
}
const patch = (id: string, body: object, by = clerk) => by.request('PATCH', `/api/programs/${id}`, body);
async function round(programId: string, settings: object = {}): Promise<Made> {
  const answer = await clerk.request('POST', '/api/rounds', {
    slug: `call-${++serial}`,
    title: both('示例批次'),
    summary: both('摘要'),
    opensAt: inDays(-1),
    closesAt: inDays(9),
    programId,
    settings,
  });
  expect(answer.statusCode, answer.body).toBe(201);
  await clerk.request('POST', `/api/rounds/${answer.json<Made>().id}/announce`);
  return answer.json<Made>();
}
async function body(profile: object = {}, prefix = '91'): Promise<string> {
  const code = `${prefix}320100MA1H${String(++serial).padStart(5, '0')}`;
  const answer = await enterprise.request('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: code + creditCodeCheckCharacter(code) },
    profile: { name: '示例单位', type: 'enterprise', ...profile },
  });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<Made>().id;
}
const begin = (roundId: string, organisationId: string) =>
  enterprise.request('POST', `/api/rounds/${roundId}/scenarios`, { organisationId });
async function whole(roundId: string, organisationId: string): Promise<string> {
  const begun = await begin(roundId, organisationId);
  expect(begun.statusCode, begun.body).toBe(201);
  const { id, revision } = begun.json<Made>();
  const saved = await enterprise.request('PATCH', `/api/scenarios/${id}`, {
    revision,
    changes: wholeContent,
  });
  expect(saved.statusCode, saved.body).toBe(200);
  return id;
}
const handIn = (id: string) => enterprise.request('POST', `/api/scenarios/${id}/submit`, { revision: 2 });
/** A scenario has a `code` of its own, its number: only a refusal's is told. */
const codeOf = (answer: { statusCode: number; json<T>(): T }) =>
  answer.statusCode < 400 ? 'ok' : answer.json<{ code: string }>().code;

describe('a programme', () => {
  it('is public with what is under it; its rules are for those who set them', async () => {
    const { id, slug } = await program();
    const { slug: call } = await round(id);
    const read = await t.anonymous.request('GET', `/api/programs/${slug}`);
    expect(read.json()).toMatchObject({ kind: 'park', abilities: [], demo: true });
    expect(read.json()).not.toHaveProperty('settings');
    const entry = async () => {
      const index = await t.anonymous.request('GET', '/api/portal/programs');
      return index.json<{ items: { id: string }[] }>().items.find((one) => one.id === id);
    };
    expect(await entry()).toMatchObject({ now: { calls: 1, lists: 0, challenges: 0, competitions: 0 } });
    expect(await entry()).not.toHaveProperty('abilities');
    // A call that is still being drafted is the bureau's alone, in the count as well.
    const draft = { slug: `call-${++serial}`, title: both('草稿'), summary: both('摘要'), programId: id };
    await clerk.request('POST', '/api/rounds', { ...draft, opensAt: inDays(-1), closesAt: inDays(9) });
    expect(await entry()).toMatchObject({ now: { calls: 1 } });
    const under = await t.anonymous.request('GET', `/api/rounds?program=${slug}`);
    expect(under.json<{ items: Made[] }>().items.map((item) => item.slug)).toEqual([call]);
    for (const list of ['challenges', 'competitions'])
      expect((await t.anonymous.request('GET', `/api/${list}?program=${slug}`)).json()).toMatchObject({
        items: [],
      });
    expect((await t.anonymous.request('GET', `/api/programs/${id}/rules`)).statusCode).toBe(401);
  });

  it('changes section by section, and two tabs never overwrite each other', async () => {
    const { id, revision } = await program();
    const { panel, notice } = programSettings({});
    const first = await patch(id, { revision, settings: { panel: { ...panel, seats: 5 } } });
    expect(first.json()).toMatchObject({ revision: 2, settings: { panel: { seats: 5 }, notice } });
    const second = await patch(id, { revision, settings: { notice: { ...notice, length: 10 } } });
    expect(second.json()).toMatchObject({ code: 'conflict', details: { revision: 2 } });
    const answers = await barrier(
      [7, 9].map((seats) => () => patch(id, { revision: 2, settings: { panel: { ...panel, seats } } })),
    );
    expect(answers.map(codeOf).toSorted()).toEqual(['conflict', 'ok']);
  });

  it('refuses a rule that cannot be kept, at its field, and an address name that is taken', async () => {
    const { id, slug, revision } = await program();
    const { panel, review } = programSettings({});
    const high = { ...review.classes.high, departments: ['01900000-0000-7000-8000-000000000000'] };
    const answer = await patch(id, {
      revision,
      settings: {
        panel: { ...panel, seats: 4 },
        review: { ...review, classes: { ...review.classes, high } },
      },
    });
    expect(answer.json()).toMatchObject({
      code: 'invalid_request',
      errors: [
        { path: 'settings.panel.seats', code: 'odd_seats' },
        { path: 'settings.review.classes.high.departments', code: 'unknown_department' },
      ],
    });
    const other = await program();
    expect((await patch(other.id, { revision: 1, slug })).json()).toMatchObject({
      errors: [{ path: 'slug', code: 'taken' }],
    });
  });

  it('that is not there is no programme for a round', async () => {
    const answer = await clerk.request('POST', '/api/rounds', {
      slug: `call-${++serial}`,
      title: both('示例批次'),
      summary: both('摘要'),
      opensAt: inDays(1),
      closesAt: inDays(9),
      programId: '01900000-0000-7000-8000-000000000000',
    });
    expect(answer.json()).toMatchObject({ errors: [{ path: 'programId', code: 'unknown_program' }] });
  });
});

describe('a department', () => {
  it('takes officers alone, and a district has one office', async () => {
    const make = (over: object) =>
      clerk.request('POST', '/api/departments', { slug: `dept-${++serial}`, name: both('示例局'), ...over });
    const { id } = (await make({ district: '320115' })).json<Made>();
    expect((await make({ district: '320115' })).json()).toMatchObject({
      errors: [{ path: 'district', code: 'taken' }],
    });
    const judge = await t.as('judge');
    const { user } = (await judge.request('GET', '/api/session')).json<{ user: { id: string } }>();
    const added = await clerk.request('PUT', `/api/departments/${id}/members/${user.id}`);
    expect(added.json()).toMatchObject({ errors: [{ path: 'userId', code: 'no_officer' }] });
    const changed = await clerk.request('PATCH', `/api/departments/${id}`, { duty: both('会审', 'Reviews') });
    expect(changed.json()).toMatchObject({ duty: both('会审', 'Reviews'), district: '320115', members: [] });
  });
});

describe('an officer of a department', () => {
  it('is put in once however often it is asked, answers for it, and is taken out; both are in the audit chain', async () => {
    const made = await clerk.request('POST', '/api/departments', {
      slug: `dept-${++serial}`,
      name: both('示例局'),
    });
    const { id } = made.json<Made>();
    const { items } = (await clerk.request('GET', '/api/department-officers')).json<{
      items: { id: string; name: string }[];
    }>();
    const officer = await t.as('department_officer');
    const { user } = (await officer.request('GET', '/api/session')).json<{ user: { id: string } }>();
    expect(items.map((one) => one.id)).toContain(user.id);
    const member = `/api/departments/${id}/members/${user.id}`;
    expect((await officer.request('PUT', member)).statusCode).toBe(403);
    for (const _ of [1, 2]) {
      const added = await clerk.request('PUT', member);
      expect(added.json()).toMatchObject({ members: [{ userId: user.id }] });
    }
    expect((await clerk.request('DELETE', member)).statusCode).toBe(200);
    const listed = (await clerk.request('GET', '/api/departments')).json<{ items: Made[] }>();
    expect(listed.items.find((one) => one.id === id)).toMatchObject({ members: [] });
    const auditor = await t.as('audit_admin');
    const events = (await auditor.request('GET', `/api/audit/events?subjectId=${id}`)).json<{
      items: { action: string }[];
    }>();
    expect(events.items.map(({ action }) => action).toSorted()).toEqual([
      'department.add_member',
      'department.create',
      'department.remove_member',
    ]);
  });
});

describe('who may apply to a round', () => {
  it('is decided by the profile of the body, which is told the rule it does not meet', async () => {
    const call = await round((await program()).id, { regions: ['320100'], sizeClasses: ['small'] });
    const refused = async (organisationId: string) =>
      (await begin(call.id, organisationId)).json<{ code: string; errors: { code: string }[] }>();
    const unsaid = await body();
    expect((await refused(unsaid)).errors.map(({ code }) => code)).toEqual([
      'region_unknown',
      'size_unknown',
    ]);
    expect(await refused(await body({ region: '310000', sizeClass: 'large' }))).toMatchObject({
      code: 'body_not_eligible',
      errors: [{ code: 'region_not_asked' }, { code: 'size_not_asked' }],
    });
    const profile = { region: '320115', sizeClass: 'small' };
    await enterprise.request('PATCH', `/api/organisations/${unsaid}`, profile);
    expect((await begin(call.id, unsaid)).statusCode).toBe(201);
    expect(await refused(await body(profile, '92'))).toMatchObject({
      errors: [{ code: 'not_a_legal_person' }],
    });
  });

  it('has so many places: of two hand-ins at the same moment one gets the last, and a withdrawal frees it', async () => {
    const call = await round((await program()).id, { maxPerBody: 1 });
    const organisationId = await body();
    const ids = [await whole(call.id, organisationId), await whole(call.id, organisationId)];
    const answers = await barrier(ids.map((id) => () => handIn(id)));
    expect(answers.map(codeOf).toSorted()).toEqual(['body_limit_reached', 'ok']);
    const won = answers.findIndex((answer) => codeOf(answer) === 'ok');
    await enterprise.request('POST', `/api/scenarios/${ids[won]}/withdraw`, { reason: '示例：改报另一项' });
    expect(codeOf(await handIn(ids[1 - won] as string))).toBe('ok');
  });

  it('is fixed once the round is announced, whom to ask is not; what a round asks is checked when it is written', async () => {
    const call = await round((await program()).id, { maxPerBody: 1 });
    const change = (settings: object) => clerk.request('PATCH', `/api/rounds/${call.id}`, { settings });
    expect((await change({ maxPerBody: 2 })).json()).toMatchObject({
      code: 'round_announced',
      errors: [{ path: 'settings.maxPerBody', code: 'fixed' }],
    });
    const contact = { name: '示例·经办', phone: '025-12345678', email: 'call@example.cn' };
    expect((await change({ maxPerBody: 1, contact })).json()).toMatchObject({
      settings: { contact },
      limitPerBody: 1,
    });
    const bad = { ...contact, phone: '1' };
    expect((await change({ contact: bad })).json()).toMatchObject({
      errors: [{ path: 'settings.contact.phone', code: 'phone' }],
    });
  });
});
