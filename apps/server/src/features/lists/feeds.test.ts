import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnv } from '../../platform/env.ts';
import { robotsOf } from '../portal/get-sitemap.ts';
import { type ListTest, startListTest } from './testing/start-list-test.ts';

let p: ListTest;
beforeAll(async () => {
  p = await startListTest();
});
afterAll(() => p.t.close());

const get = (url: string, headers = {}) => p.t.anonymous.request('GET', url, undefined, headers);

test('the feed and the sitemap hold published lists and challenges with their addresses, escaped, and nothing else', async () => {
  const empty = await get('/api/lists.atom');
  expect(empty.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(empty.body).not.toContain('<entry>');
  const { id, setup } = await p.draft();
  await p.clerk.request('PATCH', `/api/lists/${id}`, {
    revision: setup?.revision,
    title: '“AI+” <首批> & 其他（示例）',
  });
  expect((await get('/api/lists.atom')).body).toBe(empty.body);
  await p.makeReady(id);
  await p.publish(p.approver, id);
  const list = await p.see(id);
  const feed = await get('/api/lists.atom');
  expect(feed.body).toContain('“AI+” &lt;首批&gt; &amp; 其他');
  expect(feed.body).toContain(`<id>urn:uuid:${id}</id>`);
  expect(feed.body).toContain(`/lists/${id}"`);
  expect(feed.body).toContain(list.contentSm3);
  expect(feed.body).toContain(`<updated>${list.publishedAt}</updated>`);
  const { body: sitemap, headers } = await get('/sitemap.xml');
  expect(headers['content-type']).toBe('application/xml; charset=utf-8');
  expect(sitemap).toContain(`/lists/${id}</loc>`);
  expect(sitemap).toContain(`/challenges/${list.challenges[0]?.code}</loc>`);
});

test('the feed is not sent again to who has it, and is new after an act on a list', async () => {
  const { headers } = await get('/api/lists.atom');
  const etag = headers.etag as string;
  const again = await get('/api/lists.atom', { 'if-none-match': etag });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  const { items } = (await get('/api/lists')).json();
  await p.act(items[0].id, { kind: 'extend', deadlineAt: p.inDays(60) });
  const changed = await get('/api/lists.atom', { 'if-none-match': etag });
  expect(changed.statusCode).toBe(200);
  expect(changed.headers.etag).not.toBe(etag);
});

test('open data hold what was published, with its hash and its acts, and are not sent again to who has them', async () => {
  const open = await get('/api/open/lists.json');
  const [list] = open.json().items;
  const { body: document } = await get(`/api/lists/${list.id}/document`);
  expect(await p.see(list.id)).toMatchObject({ contentSm3: list.sm3, deadlineAt: list.deadlineAt });
  expect(list.document.endsWith(`/api/lists/${list.id}/document`)).toBe(true);
  expect(list.acts).toMatchObject([{ kind: 'extend', challenge: null, deadlineAt: list.deadlineAt }]);
  expect(JSON.parse(document).number).toBe(list.number);
  const again = await get('/api/open/lists.json', { 'if-none-match': open.headers.etag as string });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

test('search engines are sent away from a demonstration, and to the sitemap of the real thing', async () => {
  expect((await get('/robots.txt')).body).toBe('User-agent: *\nDisallow: /\n');
  const real = { ...readEnv({ JIEBANG_MODE: 'test' }), JIEBANG_MODE: 'production' as const };
  expect(robotsOf(real, 'https://jb.example')).toContain('Sitemap: https://jb.example/sitemap.xml');
});
