import type { ListView } from '@jiebang/contracts/lists';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApprovedScenarios, buildBody } from '../../../test/build-scenarios.ts';
import type { Client } from '../../../test/harness.ts';
import { describePage } from '../portal/public.ts';
import {
  codeOf,
  goodRubric,
  type ListTest,
  setupOf,
  startListTest,
  told,
} from './testing/start-list-test.ts';

let p: ListTest;
let vendor: Client;
let vendorBody: string;
beforeAll(async () => {
  p = await startListTest();
  vendor = await p.t.as('vendor');
  vendorBody = await buildBody(p.t, 'vendor', '示例·受邀单位');
});
afterAll(() => p.t.close());

const secret = '定向工序优化（示例）';
const invite = (challengeId: string | undefined, organisationIds: string[]) =>
  p.clerk.request('PUT', `/api/challenges/${challengeId}/invitees`, { organisationIds });

/** A published list of a public, a directed and a public challenge, in this order. */
async function mixed(): Promise<{ list: ListView; directed: string; id: string }> {
  const draft = await p.draft([
    { title: '公开甲（示例）' },
    { title: secret, openness: 'directed' },
    { title: '公开乙（示例）' },
  ]);
  await invite(draft.challenges[1]?.id, [vendorBody]);
  await p.makeReady(draft.id);
  await p.publish(p.approver, draft.id);
  const list = await p.see(draft.id);
  const one = list.challenges.find(({ title }) => title === secret);
  return { list, directed: one?.code as string, id: one?.id as string };
}

describe('a directed challenge', () => {
  test('is numbered behind the others, so that no gap tells of it', async () => {
    const { list, directed } = await mixed();
    const seen = await p.see(list.id, p.t.anonymous);
    expect(seen.challenges.map(({ code, position }) => [code?.slice(-2), position])).toEqual([
      ['01', 1],
      ['02', 2],
    ]);
    expect(directed.slice(-2)).toBe('03');
  });

  test('is there for bureau, poster and invited body, and the 404 of no challenge for everybody else', async () => {
    const { directed } = await mixed();
    const url = `/api/challenges/${directed}`;
    // Nor does the head of the page tell of it, which everybody gets who has the address.
    expect(await describePage(p.t.services, `/challenges/${directed}`)).toBeNull();
    const open = await describePage(p.t.services, `/challenges/${directed.slice(0, -2)}01`);
    expect(open).toMatchObject({ title: '【示例】公开甲（示例）' });
    const picture = (path = '') => p.t.anonymous.request('GET', path);
    const drawn = await picture(open?.picture);
    expect([drawn.statusCode, drawn.headers['content-type']]).toEqual([200, 'image/png']);
    // Width and height of a PNG stand at its 16th byte.
    const { rawPayload } = drawn;
    expect([rawPayload.readUInt32BE(16), rawPayload.readUInt32BE(20)]).toEqual([1200, 630]);
    const hidden = open?.picture.replace('-01', '-03');
    expect(told(await picture(hidden))).toEqual(told(await picture(hidden?.replace('-03', '-77'))));
    for (const by of [p.clerk, p.approver, p.enterprise, vendor])
      expect((await by.request('GET', url)).json()).toMatchObject({ title: secret, accepting: true });
    const none = `/api/challenges/${directed.slice(0, -2)}77`;
    for (const by of [
      p.t.anonymous,
      await p.t.as('vendor_b'),
      await p.t.as('judge'),
      await p.t.as('system_admin'),
    ])
      expect(told(await by.request('GET', url))).toEqual(told(await by.request('GET', none)));
  });

  test('tells the invited neither who else is invited nor whom the poster named', async () => {
    const { directed } = await mixed();
    const { body } = await vendor.request('GET', `/api/challenges/${directed}`);
    expect(JSON.parse(body)).toMatchObject({ setup: null, content: { contactPhone: '025-12345678' } });
    expect(body).not.toMatch(/王示例|13812340000/);
    expect((await p.newsOf(vendor.userId, 'challenge_invitation')).at(-1)).toMatchObject({
      link: `/challenges/${directed}`,
      data: { code: directed, title: secret },
    });
  });

  test('is not in the document that everybody reads, but its hash is in the audit log', async () => {
    const { list, id } = await mixed();
    const { body } = await p.t.anonymous.request('GET', `/api/lists/${list.id}/document`);
    expect(body).not.toContain('定向工序');
    expect(JSON.parse(body).challenges).toHaveLength(2);
    expect((await p.eventsOf(id, 'challenge.publish'))[0]?.data).toMatchObject({
      sm3: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('alone on a list: the list is there for the invited only', async () => {
    const { id } = await p.draft([{ title: secret, openness: 'directed' }]);
    await invite((await p.see(id)).challenges[0]?.id, [vendorBody]);
    await p.makeReady(id);
    await p.publish(p.approver, id);
    expect((await p.see(id, vendor)).challenges).toHaveLength(1);
    expect((await p.t.anonymous.request('GET', `/api/lists/${id}`)).statusCode).toBe(404);
    expect((await p.t.anonymous.request('GET', `/api/lists/${id}/document`)).statusCode).toBe(404);
  });

  test('takes more bodies while it is open, gives none up, and is never for its poster', async () => {
    const { id } = await mixed();
    const other = await buildBody(p.t, 'vendor_c', '示例·后邀单位');
    const news = async () =>
      (await p.newsOf((await p.t.as('vendor_c')).userId, 'challenge_invitation')).length;
    const before = await news();
    expect(codeOf(await invite(id, [vendorBody, other]))).toBe('ok');
    expect(await news()).toBe(before + 1);
    expect((await invite(id, [other])).json()).toMatchObject({ errors: [{ code: 'stays' }] });
    const withPoster = [vendorBody, other, p.ground.organisationId];
    expect((await invite(id, withPoster)).json()).toMatchObject({ errors: [{ code: 'poster' }] });
    const unknown = [vendorBody, other, '019a0000-0000-7000-8000-000000000000'];
    expect((await invite(id, unknown)).json()).toMatchObject({ errors: [{ code: 'unknown' }] });
  });
});

describe('two worlds that differ only in a directed challenge', () => {
  const word = encodeURIComponent('定向');
  const both = encodeURIComponent('示例');
  const urls = (list: ListView) => [
    '/api/lists',
    `/api/lists/${list.id}`,
    `/api/lists/${list.id}/document`,
    '/api/lists.atom',
    '/api/open/lists.json',
    '/sitemap.xml',
    '/robots.txt',
    '/api/challenges',
    '/api/challenges?limit=1',
    `/api/challenges?list=${list.id}&limit=1`,
    '/api/challenges?mode=key_task&stage=accepting',
    '/api/challenges?stage=ended',
    `/api/challenges?q=${word}`,
    `/api/challenges?q=${both}&limit=2`,
    ...['01', '02', '03', '04'].map((n) => `/api/challenges/${list.challenges[0]?.code?.slice(0, -2)}${n}`),
  ];
  const world = async (list: ListView, by: Client) => {
    const answers = [];
    for (const url of urls(list)) {
      const { statusCode, headers, body } = await by.request('GET', url);
      const { etag, 'content-length': length, 'cache-control': cache } = headers;
      answers.push({ url, statusCode, etag, length, cache, body: body.replace(/"requestId":"[^"]*"/, '') });
    }
    return answers;
  };

  test('answer byte for byte alike to those who may not know, also when it is withdrawn', async () => {
    const draft = await p.draft([{ title: '世界甲（示例）' }, { title: '世界乙（示例）' }]);
    await p.makeReady(draft.id);
    await p.publish(p.approver, draft.id);
    const list = await p.see(draft.id);
    const strangers = [p.t.anonymous, await p.t.as('vendor_b'), await p.t.as('judge')];
    const before = [];
    for (const by of strangers) before.push(await world(list, by));
    expect(before[0]?.filter(({ statusCode }) => statusCode === 200)).toHaveLength(16);
    await insertDirected(list);
    // It is really there, for who may know.
    const known = await vendor.request('GET', `/api/challenges?list=${list.id}&q=${word}`);
    expect(known.json()).toMatchObject({ total: 1, items: [{ title: secret }] });
    for (const [at, by] of strangers.entries()) expect(await world(list, by)).toEqual(before[at]);
    const [id] = (await p.see(list.id)).challenges
      .filter(({ title }) => title === secret)
      .map((one) => one.id);
    await p.act(list.id, { kind: 'withdraw_challenge', challengeId: id });
    expect((await p.see(list.id)).acts).toHaveLength(1);
    for (const [at, by] of strangers.entries()) expect(await world(list, by)).toEqual(before[at]);
  });

  /** As publication would have left it, had it stood on the list. */
  async function insertDirected(list: ListView): Promise<void> {
    const [scenarioId] = await buildApprovedScenarios(p.t, p.ground, [
      { title: secret, openness: 'directed' },
    ]);
    const code = `${list.challenges[0]?.code?.slice(0, -2)}03`;
    await p.sql("update scenarios set status = 'listed' where id = $1", scenarioId);
    await p.sql(
      `insert into challenges (list_id, scenario_id, organisation_id, position, code, status, content, rubric, deadline_at, published_at, title_words, search_words)
       select $1, s.id, s.organisation_id, 3, $3, 'open', s.content, $4, l.deadline_at, l.published_at, '定 向 示 例 定向 示例', '示 例'
         from scenarios s, challenge_lists l where s.id = $2 and l.id = $1`,
      list.id,
      scenarioId,
      code,
      JSON.stringify(goodRubric),
    );
    await p.sql(
      'insert into challenge_invitees select id, $2, $3, now() from challenges where code = $1',
      code,
      vendorBody,
      p.clerk.userId,
    );
  }
});

test('a challenge of a list in preparation is addressed to whom the clerk says, and back to nobody', async () => {
  const { id } = await p.draft([{ title: secret, openness: 'directed' }]);
  const challenge = setupOf(await p.see(id)).challenges[0];
  expect(challenge?.abilities).toContain('invite');
  expect((await invite(challenge?.id, [vendorBody])).json()).toMatchObject({
    setup: { invitees: [{ id: vendorBody, name: '示例·受邀单位' }] },
  });
  expect((await invite(challenge?.id, [])).json()).toMatchObject({ setup: { invitees: [] } });
  expect(await p.newsOf((await p.t.as('vendor_b')).userId, 'challenge_invitation')).toEqual([]);
});
