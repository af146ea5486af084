import type { ResourceContent } from '@jiebang/contracts/resources';
import { addDays, beijingDay } from '@jiebang/domain/calendar/day';
import type { UploadPurpose } from '@jiebang/domain/files/lifecycle';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOrganisation, buildPerson, type Person } from '../../../test/build-challenges.ts';
import { barrier, type Client, eventually, startTestApp, type TestApp } from '../../../test/harness.ts';
import { AppError } from '../../platform/errors.ts';
import { sendUpload } from '../uploads/testing/send-upload.ts';
import { acceptResourceTerms } from './accept-resource-terms.ts';
import { createResource } from './create-resource.ts';
import { grantResource } from './decide-request.ts';
import { downloadResourceFile } from './download-resource-file.ts';
import { revokeResource } from './end-request.ts';
import { offerResource } from './offer-resource.ts';
import { getResourceRequest, listResourceRequests } from './read-requests.ts';
import { getResource, listResources } from './read-resources.ts';
import { requestResource } from './request-resource.ts';
import { saveResource } from './save-resource.ts';
import { setResourceTerms } from './set-resource-terms.ts';
import { withdrawResource } from './withdraw-resource.ts';

type Body = Person & { organisationId: string };

let t: TestApp;
let owner: Body;
let vendor: Body;
let rival: Body;
const build = async (): Promise<Body> => {
  const person = await buildPerson(t);
  return { ...person, organisationId: await buildOrganisation(t, [person.actor]) };
};
beforeAll(async () => {
  t = await startTestApp();
  [owner, vendor, rival] = [await build(), await build(), await build()];
});
afterAll(async () => {
  await eventually('outbox is empty', async () => {
    const { rowCount } = await t.services.pool.query('select 1 from outbox limit 1');
    return rowCount === 0;
  }).catch(() => undefined);
  await t.close();
});

const today = () => beijingDay(t.clock.now().getTime());
const period = (from = 0, until = 10) => ({
  fromDay: addDays(today(), from),
  untilDay: addDays(today(), until),
});
const content = (changes: Partial<ResourceContent> = {}): ResourceContent => ({
  kind: 'compute',
  sector: 'steel',
  title: { zh: '智算集群（示例）', en: '' },
  summary: { zh: '八卡服务器', en: '' },
  capacity: 4,
  unit: '台',
  ...period(0, 60),
  contact: '示例 025-12345678',
  ...changes,
});
const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  );
const offered = async (changes: Partial<ResourceContent> = {}) => {
  const id = await createResource(owner, {
    organisationId: owner.organisationId,
    content: content(changes),
    terms: '仅用于申请所述用途。',
  });
  await offerResource(owner, id);
  return id;
};
const asked = (by: Body, id: string, amount = 1, days = period()) =>
  requestResource(by, id, { organisationId: by.organisationId, purpose: '模型训练', amount, ...days });
const told = async ({ actor }: Person, requestId: string) => {
  const { rows } = await t.services.pool.query<{ kind: string }>(
    'select kind from notifications where user_id = $1 and link = $2 order by id',
    [actor.userId, `/workspace/resource-requests/${requestId}`],
  );
  return rows.map(({ kind }) => kind);
};

describe('the catalogue', () => {
  test('shows what is offered and has not run out; a draft is for its owner, to others a missing row', async () => {
    const draft = { organisationId: owner.organisationId, content: content(), terms: '条款' };
    const id = await createResource(owner, draft);
    expect((await getResource(owner, id)).abilities).toContain('offer');
    expect(await codeOf(getResource(vendor, id))).toBe('not_found');
    await offerResource(owner, id);
    expect(await getResource(vendor, id)).toMatchObject({
      abilities: ['request'],
      taken: [],
      requestFor: [{ id: vendor.organisationId }],
    });
    const anybody = await t.anonymous.request(
      'GET',
      `/api/resources?kind=compute&q=${encodeURIComponent('智算')}`,
    );
    expect(anybody.json<{ items: { id: string }[] }>().items.map((one) => one.id)).toContain(id);
    const seen = await t.anonymous.request('GET', `/api/resources/${id}`);
    expect(seen.json()).toMatchObject({ contact: null, abilities: [] });
    const found = await listResources(vendor, { q: '100%_', limit: 20 });
    expect(found.items).toEqual([]);
  });

  test('a second window that saves is told the present revision; what is offered is not rewritten', async () => {
    const draft = { organisationId: owner.organisationId, content: content(), terms: '条款' };
    const id = await createResource(owner, draft);
    const save = (zh: string) =>
      codeOf(saveResource(owner, id, { revision: 1, content: content({ title: { zh, en: '' } }) }));
    expect((await barrier([() => save('甲'), () => save('乙')])).toSorted()).toEqual(['conflict', 'done']);
    await offerResource(owner, id);
    expect(await codeOf(saveResource(owner, id, { revision: 2, content: content() }))).toBe('wrong_state');
  });

  test('only who runs the body offers for it, only the bureau for the bureau', async () => {
    const given = { content: content(), terms: '条款' };
    expect(await codeOf(createResource(vendor, { ...given, organisationId: owner.organisationId }))).toBe(
      'not_found',
    );
    expect(await codeOf(createResource(vendor, { ...given, organisationId: null }))).toBe('forbidden');
    const clerk = await t.as('bureau_clerk');
    const made = await clerk.request('POST', '/api/resources', { ...given, organisationId: null });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({ owner: null, status: 'draft' });
  });
});

describe('requests and grants', () => {
  test('the last units go to one of two at the same moment, never to both', async () => {
    const id = await offered();
    const ids = [await asked(vendor, id, 3), await asked(rival, id, 3)];
    const codes = await barrier(ids.map((one) => () => codeOf(grantResource(owner, one, 3))));
    expect(codes.toSorted()).toEqual(['done', 'resource_taken']);
    const open = ids[codes.indexOf('resource_taken')] as string;
    expect(await getResourceRequest(owner, open)).toMatchObject({ free: 1, status: 'requested' });
    await grantResource(owner, open, 1);
    expect((await getResource(owner, id)).taken.map(({ amount }) => amount).toSorted()).toEqual([1, 3]);
    // Whoever else asks for the days after is not in their way.
    await grantResource(owner, await asked(vendor, id, 4, period(11, 20)), 4);
  });

  test('a request is for its two sides: a rival finds none, and nobody decides about their own', async () => {
    const id = await offered();
    const requestId = await asked(vendor, id);
    expect(await codeOf(getResourceRequest(rival, requestId))).toBe('not_found');
    expect((await listResourceRequests(rival, { resource: id, limit: 20 })).items).toEqual([]);
    expect(await codeOf(grantResource(vendor, requestId, 1))).toBe('forbidden');
    const both = await buildPerson(t);
    await t.services.pool.query(
      "insert into memberships (organisation_id, user_id, role) values ($1, $3, 'manager'), ($2, $3, 'member')",
      [owner.organisationId, vendor.organisationId, both.actor.userId],
    );
    expect(await codeOf(grantResource(both, requestId, 1))).toBe('resource_involved');
    expect(await codeOf(asked(owner, id))).toBe('forbidden');
  });

  test('both sides are told; a withdrawn resource refuses what is open and leaves what was granted', async () => {
    const id = await offered();
    const [kept, open] = [await asked(vendor, id), await asked(rival, id)];
    await grantResource(owner, kept, 1);
    await withdrawResource(owner, id, '设备检修');
    expect(await getResourceRequest(rival, open)).toMatchObject({ status: 'refused', reason: '设备检修' });
    expect(await getResourceRequest(vendor, kept)).toMatchObject({ status: 'granted' });
    expect(await codeOf(asked(rival, id))).toBe('resource_not_open');
    expect(await told(owner, kept)).toEqual(['resource_requested']);
    expect(await told(vendor, kept)).toEqual(['resource_decided']);
    await revokeResource(owner, kept, '用途不符');
    expect(await told(vendor, kept)).toEqual(['resource_decided', 'resource_ended']);
  });
});

describe('data', () => {
  let clerk: Client;
  let id: string;
  let file: string;
  beforeAll(async () => {
    clerk = await t.as('bureau_clerk');
    const given = {
      organisationId: null,
      content: content({ kind: 'data', capacity: null }),
      terms: '条款一',
    };
    id = (await clerk.request('POST', '/api/resources', given)).json<{ id: string }>().id;
    const added = await addFile(await upload(clerk));
    file = added.json<{ files: { id: string }[] }>().files[0]?.id as string;
    await clerk.request('POST', `/api/resources/${id}/offer`, {});
  });
  const upload = async (by: Client, purpose: UploadPurpose = 'resource_file') =>
    (await sendUpload(t, by, { name: '炉温.csv', content: Buffer.from('id,t\n1,1520\n'), purpose })).id;
  const addFile = (uploadId: string, by = clerk) =>
    by.request('POST', `/api/resources/${id}/files`, { uploadId });
  const granted = async (by: Body, days = period()) => {
    const requestId = await asked(by, id, 1, days);
    await clerk.request('POST', `/api/resource-requests/${requestId}/grant`, { amount: 1 });
    return requestId;
  };
  const accept = async (by: Body, requestId: string) => {
    const { terms } = await getResourceRequest(by, requestId);
    await acceptResourceTerms(by, requestId, { version: terms.version, sm3: terms.sm3 });
  };
  const fetchFile = (by: Body, requestId: string) => codeOf(downloadResourceFile(by, requestId, file));

  test('leave only by a running grant, to who has accepted the present terms, with a line in the log', async () => {
    const requestId = await asked(vendor, id);
    expect(await fetchFile(vendor, requestId)).toBe('grant_not_running');
    await clerk.request('POST', `/api/resource-requests/${requestId}/grant`, { amount: 1 });
    expect(await fetchFile(vendor, requestId)).toBe('terms_not_accepted');
    await accept(vendor, requestId);
    const { headers } = await downloadResourceFile(vendor, requestId, file);
    const log = await clerk.request('GET', `/api/resources/${id}/downloads`);
    expect(log.json<{ items: object[] }>().items[0]).toMatchObject({
      id: headers['x-jiebang-watermark'],
      requestId,
      file: '炉温.csv',
      termsVersion: 1,
    });
    // New terms ask anew, and what was read before is not what is accepted.
    const { terms } = await getResourceRequest(vendor, requestId);
    await clerk.request('POST', `/api/resources/${id}/terms`, { version: 1, terms: '条款二' });
    expect(await fetchFile(vendor, requestId)).toBe('terms_not_accepted');
    expect(await codeOf(acceptResourceTerms(vendor, requestId, terms))).toBe('conflict');
    await accept(vendor, requestId);
    expect(await fetchFile(vendor, requestId)).toBe('done');
  });

  test('is taken from a checked upload once, of who sent it and for this use only', async () => {
    const once = await upload(clerk);
    const both = await barrier([1, 2].map(() => () => addFile(once)));
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
    const enterprise = await t.as('enterprise');
    expect((await addFile(await upload(enterprise))).json()).toMatchObject({ code: 'not_found' });
    const other = await upload(clerk, 'scenario_attachment');
    expect((await addFile(other)).json()).toMatchObject({ code: 'not_found' });
    expect((await addFile(await upload(enterprise), enterprise)).json()).toMatchObject({ code: 'forbidden' });
  });

  test('a file that is not there and one that is not yours answer the same', async () => {
    const requestId = await granted(vendor);
    await accept(vendor, requestId);
    const missing = '01900000-0000-7000-8000-000000000000';
    expect(await codeOf(downloadResourceFile(vendor, requestId, missing))).toBe('not_found');
    expect(await fetchFile(rival, requestId)).toBe('not_found');
    const log = await codeOf(
      import('./read-resources.ts').then((m) => m.listResourceDownloads(vendor, id, { limit: 20 })),
    );
    expect(log).toBe('not_found');
  });

  test('a grant not begun or run out by the clock gives nothing', async () => {
    expect(await fetchFile(vendor, await granted(vendor, period(2, 3)))).toBe('grant_not_running');
    const requestId = await granted(vendor, period(0, 1));
    await accept(vendor, requestId);
    t.clock.set(new Date(t.clock.now().getTime() + 2 * 86_400_000));
    expect(await fetchFile(vendor, requestId)).toBe('grant_not_running');
    expect(await getResourceRequest(vendor, requestId)).toMatchObject({ expired: true, status: 'granted' });
  });
});

test('terms set in two windows: the second is told, none is lost', async () => {
  const id = await offered();
  const set = (terms: string) => codeOf(setResourceTerms(owner, id, { version: 1, terms }));
  expect((await barrier([() => set('甲'), () => set('乙')])).toSorted()).toEqual(['conflict', 'done']);
});
