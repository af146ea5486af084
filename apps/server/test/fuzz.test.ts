import fc from 'fast-check';
import { generateSync } from 'json-schema-faker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, startTestApp, type TestApp } from './harness.ts';

type Schema = Record<string, unknown>;
type Parameter = { name: string; in: 'path' | 'query' | 'header'; schema: Schema };
type Operation = {
  operationId: string;
  parameters: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
type Document = { paths: Record<string, Record<string, Operation>> };

const REQUESTS = 5_000;
/** Streams without end; sign-out would cost the fuzz its session. */
const APART = new Set([
  'streamLive',
  'signOut',
  'endOtherSessions',
  'completePasswordReset',
  'changePassword',
]);

let t: TestApp;
let people: Client[];
beforeAll(async () => {
  t = await startTestApp();
  people = [
    t.anonymous,
    await t.as('vendor'),
    await t.as('enterprise'),
    await t.as('judge'),
    await t.as('bureau_clerk'),
    await t.as('system_admin'),
    await t.as('security_admin'),
    await t.as('audit_admin'),
  ];
});
afterAll(() => t.close());

/** A value that fits the schema, or one that surely surprises it. */
const valueFor = (schema: Schema, seed: number): unknown => {
  if (seed % 3 === 0) {
    const odd = [
      null,
      '',
      -1,
      1e308,
      'x'.repeat(5_000),
      '\u0000',
      "'; drop table users; --",
      [],
      {},
      true,
      '２０２６',
      '../../etc/passwd',
      '%00',
      Number.MAX_SAFE_INTEGER,
      { zh: 1 },
    ];
    return odd[seed % odd.length];
  }
  try {
    return generateSync(schema as never);
  } catch {
    return {};
  }
};

test(`${REQUESTS} requests drawn from the OpenAPI document never bring the server down or show its inside`, async () => {
  const document = (await t.anonymous.request('GET', '/api/openapi.json')).json<Document>();
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase() as 'GET',
      operation,
    })),
  );
  const usable = operations.filter(({ operation }) => !APART.has(operation.operationId));
  expect(usable.length).toBeGreaterThan(60);
  const numbers = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { numRuns: REQUESTS, seed: 20261124 });
  for (const [which, who, seed] of numbers) {
    const { path, method, operation } = usable[which % usable.length] as (typeof usable)[number];
    const value = (parameter: Parameter) =>
      encodeURIComponent(String(valueFor(parameter.schema, seed + parameter.name.length) ?? ''));
    const named = (where: string) => operation.parameters.filter((parameter) => parameter.in === where);
    const address = named('path').reduce(
      (url, parameter) => url.replace(`{${parameter.name}}`, value(parameter) || 'x'),
      path,
    );
    const query = named('query')
      .map((parameter) => `${parameter.name}=${value(parameter)}`)
      .join('&');
    const schema = operation.requestBody?.content['application/json']?.schema;
    const form = operation.requestBody?.content['multipart/form-data'];
    const client = people[who % people.length] as Client;
    const url = query ? `${address}?${query}` : address;
    const answer = form
      ? await client.form(method as 'POST', url, { comment: 'x' }, [['file', 'x.csv', String(seed)]])
      : await client.request(method, url, schema ? valueFor(schema, seed) : undefined);
    expect({
      operation: operation.operationId,
      status: answer.statusCode,
      body: answer.statusCode >= 500 ? answer.body : '',
    }).toEqual({
      operation: operation.operationId,
      status: expect.toSatisfy((status: number) => status < 500),
      body: '',
    });
    expect(answer.body).not.toMatch(/\bat .+\.(ts|js|mjs):\d+/);
  }
}, 240_000);
