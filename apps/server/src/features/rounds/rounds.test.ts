import { auditEvents } from '@jiebang/db/schema/platform';
import { programs } from '@jiebang/db/schema/programs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';

const DAY_MS = 86_400_000;
let test: TestApp;
let clerk: Client;
let enterprise: Client;
beforeAll(async () => {
  test = await startTestApp();
  clerk = await test.as('bureau_clerk');
  enterprise = await test.as('enterprise');
});
afterAll(() => test.close());

let serial = 0;
const both = (zh: string, en: string) => ({ zh, en });
const inDays = (days: number) => new Date(test.clock.now().getTime() + days * DAY_MS).toISOString();
const fields = (slug = `round-${++serial}`) => ({
  slug,
  title: both('示例批次', 'Sample round'),
  summary: both('摘要', 'Summary'),
  opensAt: inDays(-1),
  closesAt: inDays(5),
});
const create = (over: object = {}, by = clerk) => by.request('POST', '/api/rounds', { ...fields(), ...over });
const draft = async (over: object = {}) => (await create(over)).json<{ id: string; slug: string }>();
const act = (id: string, verb: string, body?: object) =>
  clerk.request('POST', `/api/rounds/${id}/${verb}`, body);
const announced = async (over: object = {}) => {
  const round = await draft(over);
  expect((await act(round.id, 'announce')).json()).toMatchObject({ status: 'announced' });
  return round;
};
const get = (slug: string, by: Client = test.anonymous) => by.request('GET', `/api/rounds/${slug}`);
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';
const told = (answer: { json<T>(): T }) => ({ ...answer.json<object>(), requestId: '' });

describe('a draft', () => {
  it('belongs to the programme, and is known to those who manage rounds alone', async () => {
    const { slug } = await draft();
    const none = await get('no-such-round');
    for (const by of [test.anonymous, enterprise, await test.as('judge')])
      expect(told(await get(slug, by))).toEqual(told(none));
    expect((await get(slug, clerk)).json()).toMatchObject({
      window: 'not_announced',
      program: { slug: 'programme' },
      abilities: ['edit', 'announce'],
      counts: { submitted: 0 },
      demo: true,
    });
    const slugs = async (by: Client) =>
      (await by.request('GET', '/api/rounds?limit=100'))
        .json()
        .items.map((item: { slug: string }) => item.slug);
    expect(await slugs(clerk)).toContain(slug);
    expect(await slugs(test.anonymous)).not.toContain(slug);
  });

  it('made ten times at once shares one programme, and one address name goes to one', async () => {
    const slug = `race-${++serial}`;
    const answers = await barrier(Array.from({ length: 10 }, (_, i) => () => create(i % 2 ? { slug } : {})));
    expect(answers.filter((answer) => codeOf(answer) === 'ok')).toHaveLength(6);
    expect(answers.filter((answer) => codeOf(answer) === 'slug_taken')).toHaveLength(4);
    expect(await test.services.db.select().from(programs)).toHaveLength(1);
  });

  it('changes in every field, and is refused what makes no sense at the field', async () => {
    const { id } = await draft();
    const patch = (body: object) => clerk.request('PATCH', `/api/rounds/${id}`, body);
    const slug = `renamed-${++serial}`;
    expect((await patch({ slug, sectors: ['steel'], closesAt: inDays(9) })).json()).toMatchObject({
      slug,
      sectors: ['steel'],
      title: both('示例批次', 'Sample round'),
    });
    expect((await patch({ closesAt: inDays(-3) })).json()).toMatchObject({ code: 'dates_out_of_order' });
    expect((await patch({ closesAt: '0226-01-01T00:00:00Z' })).json()).toMatchObject({
      errors: [{ path: 'closesAt', code: 'out_of_range' }],
    });
  });

  it('whose end has passed is not announced', async () => {
    const { id } = await draft({ opensAt: inDays(-9), closesAt: inDays(-2) });
    expect(codeOf(await act(id, 'announce'))).toBe('round_dates_past');
  });
});

describe('an announced round', () => {
  it('shows everybody its window, and signed-in people that they may begin', async () => {
    const { slug } = await announced();
    expect((await get(slug)).json()).toMatchObject({ window: 'open', abilities: [], counts: null });
    expect((await get(slug, enterprise)).json()).toMatchObject({ abilities: ['propose'], counts: null });
    const later = await announced({ opensAt: inDays(2) });
    expect((await get(later.slug, enterprise)).json()).toMatchObject({ window: 'upcoming', abilities: [] });
  });

  it('is found by its window in the list as on its page', async () => {
    await announced({ opensAt: inDays(2) });
    await draft();
    for (const window of ['not_announced', 'upcoming', 'open', 'ended']) {
      const { items } = (await clerk.request('GET', `/api/rounds?limit=100&window=${window}`)).json<{
        items: { window: string }[];
      }>();
      expect([window, new Set(items.map((item) => item.window))]).toEqual([
        window,
        new Set(items.length > 0 ? [window] : []),
      ]);
      if (window !== 'ended') expect(items.length).toBeGreaterThan(0);
    }
  });

  it('answers 304 to who has it already', async () => {
    const { slug } = await announced();
    const { etag } = (await get(slug)).headers;
    const again = await test.anonymous.request('GET', `/api/rounds/${slug}`, undefined, {
      'if-none-match': String(etag),
    });
    expect(again.statusCode).toBe(304);
  });

  it('lets its texts be mended, and nothing else', async () => {
    const { id } = await announced();
    const patch = (body: object) => clerk.request('PATCH', `/api/rounds/${id}`, body);
    expect((await patch({ guidance: both('填报说明', 'Guidance') })).statusCode).toBe(200);
    expect((await patch({ closesAt: inDays(9), sectors: ['steel'] })).json()).toMatchObject({
      code: 'round_announced',
      errors: [{ path: 'sectors' }, { path: 'closesAt' }],
    });
    expect(codeOf(await act(id, 'announce'))).toBe('wrong_state');
  });

  it('moves its end later only, with a reason that everyone reads', async () => {
    const { id, slug } = await announced();
    const extend = (closesAt: string, reason = '示例：系统检修') => act(id, 'extend', { closesAt, reason });
    expect(codeOf(await extend(inDays(4)))).toBe('deadline_earlier');
    expect((await extend(inDays(-4))).json()).toMatchObject({ errors: [{ path: 'closesAt', code: 'past' }] });
    expect(codeOf(await extend(inDays(8), ' '))).toBe('invalid_request');
    const to = inDays(8);
    await extend(to);
    expect((await get(slug)).json()).toMatchObject({
      closesAt: to,
      extensions: [{ to, reason: '示例：系统检修' }],
    });
    const events = await test.services.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(events.map(({ action }) => action)).toEqual(['round.create', 'round.announce', 'round.extend']);
  });

  it('keeps the later of two ends set at the same moment', async () => {
    const { id, slug } = await announced();
    const ends = [inDays(8), inDays(9)];
    await barrier(ends.map((closesAt) => () => act(id, 'extend', { closesAt, reason: '示例' })));
    expect((await get(slug)).json()).toMatchObject({ closesAt: ends[1] });
  });

  it('is closed after its end, never before; then nothing moves', async () => {
    const { id, slug } = await announced({ opensAt: inDays(-9), closesAt: inDays(1 / 1_440) });
    expect(codeOf(await act(id, 'close'))).toBe('round_not_ended');
    test.clock.advance(120_000);
    expect((await get(slug)).json()).toMatchObject({ status: 'announced', window: 'ended' });
    expect((await act(id, 'close')).json()).toMatchObject({ status: 'closed', abilities: [] });
    for (const answer of [
      await act(id, 'close'),
      await act(id, 'extend', { closesAt: inDays(9), reason: '示例' }),
      await clerk.request('PATCH', `/api/rounds/${id}`, { title: both('改', 'Changed') }),
    ])
      expect(codeOf(answer)).toBe('wrong_state');
  });
});

it('a repeated Idempotency-Key makes one round', async () => {
  const body = fields();
  const send = () => clerk.request('POST', '/api/rounds', body, { 'idempotency-key': 'make-round-once' });
  const first = await send();
  expect(first.statusCode, first.body).toBe(201);
  expect((await send()).json()).toEqual(first.json());
});
