import { defaultReview } from '@jiebang/domain/programs/settings/review';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  buildDraft,
  buildOpenRound,
  convene,
  ok,
  opinionOf,
  passFormal,
  type Scenario,
  type Stage,
  setStage,
} from '../../../test/build-scenario.ts';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';
import { sendUpload } from '../uploads/testing/send-upload.ts';

type Listed = { items: { id: string; name: string; preview: string | null }[]; abilities: string[] };
let t: TestApp;
let s: Stage;
beforeAll(async () => {
  t = await startTestApp();
  s = await setStage(t);
});
afterAll(() => t.close());

const PDF = Buffer.from('%PDF-1.7\n示例');
const upload = async (name: string, content = PDF) =>
  (await sendUpload(t, s.enterprise, { name, content })).id;
const attach = (id: string, uploadId: string, client = s.enterprise) =>
  client.request('POST', `/api/scenarios/${id}/attachments`, { uploadId });
const listed = (id: string, client: Client) =>
  ok<Listed>(client.request('GET', `/api/scenarios/${id}/attachments`));
const names = async (id: string, client: Client) => (await listed(id, client)).items.map(({ name }) => name);
const act = (client: Client, id: string, verb: string, body: object) =>
  ok<Scenario>(client.request('POST', `/api/scenarios/${id}/${verb}`, body));

it('a version keeps the files that it was handed in with, and the bureau reads those', async () => {
  const { id, revision } = await buildDraft(s);
  await ok(attach(id, await upload('一.pdf')));
  const withTwo = await ok<Listed>(attach(id, await upload('二.pdf')));
  expect(withTwo.abilities).toEqual(['change']);
  const first = await act(s.enterprise, id, 'submit', { revision });
  expect(await names(id, s.clerk)).toEqual(['一.pdf', '二.pdf']);
  const closed = await attach(id, await upload('三.pdf'));
  expect(closed.json()).toMatchObject({ status: 409, code: 'wrong_state' });

  await act(s.clerk, id, 'return', { returns: [{ field: 'goal', reason: '请补充。' }] });
  const [one] = withTwo.items;
  const removed = await s.enterprise.request('DELETE', `/api/scenarios/${id}/attachments/${one?.id}`);
  expect(removed.json<Listed>().items.map(({ name }) => name)).toEqual(['二.pdf']);
  await ok(attach(id, await upload('四.pdf')));
  expect(await names(id, s.clerk)).toEqual(['一.pdf', '二.pdf']);
  const { revision: next } = await ok<Scenario>(s.enterprise.request('GET', `/api/scenarios/${id}`));
  expect(next).toBeGreaterThan(first.revision - 1);
  await act(s.enterprise, id, 'resubmit', { revision: next });
  expect(await names(id, s.clerk)).toEqual(['二.pdf', '四.pdf']);
});

it('is seen by those who see the scenario and by nobody else, and never shown as a page of ours', async () => {
  const { id, revision } = await buildDraft(s);
  const { items } = await ok<Listed>(attach(id, await upload('保密方案.pdf')));
  const file = `/api/scenarios/${id}/attachments/${items[0]?.id}/file`;
  const [stranger, judge] = [await t.as('vendor'), s.judges[0] as Client];
  for (const client of [stranger, judge, s.clerk])
    for (const address of [`/api/scenarios/${id}/attachments`, file])
      expect((await client.request('GET', address)).json()).toMatchObject({ status: 404, code: 'not_found' });
  expect((await t.anonymous.request('GET', file)).statusCode).toBe(401);
  await act(s.enterprise, id, 'submit', { revision });
  const saved = await s.clerk.request('GET', file);
  expect(saved.rawPayload.equals(PDF)).toBe(true);
  expect(saved.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringMatching(/^attachment; .*%E4%BF%9D/),
    'content-security-policy': "sandbox; default-src 'none'",
  });
  const shown = await s.clerk.request('GET', `${file}?show=true`);
  expect(shown.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^inline; /),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'; frame-ancestors 'self'"),
  });
  expect((await stranger.request('GET', file)).statusCode).toBe(404);
});

it('takes what the round takes, one upload once, and only what was checked', async () => {
  const round = await buildOpenRound(t);
  const made = await ok<Scenario>(
    s.enterprise.request('POST', `/api/rounds/${round.id}/scenarios`, { organisationId: s.organisationId }),
  );
  await t.services.pool.query(`update rounds set settings = $2 where id = $1`, [
    round.id,
    { attachments: { maxFiles: 2, maxBytes: 1_000 } },
  ]);
  const large = await attach(made.id, await upload('大.txt', Buffer.alloc(1_001, 'a')));
  expect(large.json()).toMatchObject({ code: 'upload_too_large', details: { maxBytes: 1_000 } });
  const once = await upload('一.pdf');
  const twice = await barrier([1, 2].map(() => () => attach(made.id, once)));
  expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
  const [two, three] = [await upload('二.pdf'), await upload('三.pdf')];
  const both = await barrier([two, three].map((one) => () => attach(made.id, one)));
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
  expect(both.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
    code: 'attachments_full',
  });
  const refused = await upload('四.pdf', Buffer.from('no pdf'));
  const [first] = (await listed(made.id, s.enterprise)).items;
  await ok(s.enterprise.request('DELETE', `/api/scenarios/${made.id}/attachments/${first?.id}`));
  expect((await attach(made.id, refused)).json()).toMatchObject({ code: 'upload_not_ready' });
  const theirs = await sendUpload(t, await t.as('vendor'), { name: '五.pdf', content: PDF });
  expect((await attach(made.id, theirs.id)).json()).toMatchObject({ code: 'not_found' });
});

type Item = { id: string; scenario: { code: string | null } };
const missing = async (client: Client, ...addresses: string[]) => {
  for (const address of addresses)
    expect((await client.request('GET', address)).json()).toMatchObject({ status: 404, code: 'not_found' });
};

it('experts read what was handed in by the opinion asked of them, and after a recusal nothing', async () => {
  const { id, revision } = await buildDraft(s);
  const { items } = await ok<Listed>(attach(id, await upload('方案.pdf')));
  const other = await buildDraft(s);
  const elsewhere = await ok<Listed>(attach(other.id, await upload('别处.pdf')));
  const { code } = await act(s.enterprise, id, 'submit', { revision });
  await ok(passFormal(s.clerk, id));
  await ok(convene(s, s.clerk, id));
  const [judge, second] = s.judges as [Client, Client];
  const list = `/api/opinions/${(await opinionOf(judge, code)).id}/attachments`;
  const file = `${list}/${items[0]?.id}/file`;
  const seen = await ok<Listed>(judge.request('GET', list));
  expect(seen).toEqual({ items: [expect.objectContaining({ name: '方案.pdf', preview: 'page' })] });
  expect((await judge.request('GET', file)).rawPayload.equals(PDF)).toBe(true);
  const shown = await judge.request('GET', `${file}?show=true`);
  expect(shown.headers['content-disposition']).toMatch(/^inline; /);
  expect((await s.clerk.request('GET', list)).statusCode).toBe(403);
  await missing(second, list, file);
  await missing(await t.as('judge_d'), list, file);
  await missing(judge, `${list}/${elsewhere.items[0]?.id}/file`, `/api/scenarios/${id}/attachments`);
  await ok(judge.request('POST', list.replace('attachments', 'recuse'), { reason: '与发榜单位有合作。' }));
  await missing(judge, list, file);
});

it('officers read the very version that their department was asked about, also when a later one has other files', async () => {
  const [officer, stranger] = [await t.as('department_officer'), await t.as('department_officer_b')];
  const department = await ok<{ id: string }>(
    s.clerk.request('POST', '/api/departments', { slug: 'cyber', name: { zh: '网信部门', en: 'Cyber' } }),
  );
  await ok(s.clerk.request('PUT', `/api/departments/${department.id}/members/${officer.userId}`));
  const programs = await ok<{ items: { id: string }[] }>(s.clerk.request('GET', '/api/programs'));
  const program = `/api/programs/${programs.items[0]?.id}`;
  const high = { departments: [department.id], days: 5, whenSilent: 'escalate' };
  await ok(
    s.clerk.request('PATCH', program, {
      revision: (await ok(s.clerk.request('GET', `${program}/rules`))).revision,
      settings: { review: { ...defaultReview, classes: { ...defaultReview.classes, high } } },
    }),
  );
  const { id, revision } = await buildDraft(s, { background: '对接电网调度数据。' });
  const first = await ok<Listed>(attach(id, await upload('一.pdf')));
  await act(s.enterprise, id, 'submit', { revision });
  await ok(passFormal(s.clerk, id));
  const [question] = (await ok<{ items: Item[] }>(officer.request('GET', '/api/coreviews'))).items;
  const list = `/api/coreviews/${question?.id}/attachments`;
  const file = (one: Listed) => `${list}/${one.items.at(-1)?.id}/file`;
  expect(await ok<Listed>(officer.request('GET', list))).toMatchObject({ items: [{ name: '一.pdf' }] });
  await missing(stranger, list, file(first));

  await ok(
    officer.request('POST', `/api/coreviews/${question?.id}/object`, { opinion: '缺少数据安全评估。' }),
  );
  await act(s.clerk, id, 'return', { returns: [{ field: 'goal', reason: '请补充。' }] });
  await ok(s.enterprise.request('DELETE', `/api/scenarios/${id}/attachments/${first.items[0]?.id}`));
  const later = await ok<Listed>(attach(id, await upload('二.pdf')));
  const draft = await ok(s.enterprise.request('GET', `/api/scenarios/${id}`));
  await act(s.enterprise, id, 'resubmit', { revision: draft.revision });
  expect(await ok<Listed>(officer.request('GET', list))).toMatchObject({ items: [{ name: '一.pdf' }] });
  expect((await officer.request('GET', file(first))).rawPayload.equals(PDF)).toBe(true);
  await missing(officer, file(later));
});
