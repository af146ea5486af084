import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { routes } from '../../routes.ts';
import { openApiOf } from './openapi.ts';

/**
 * The fields that OpenAPI 3.1.0 allows where this document uses them (schema/2022-10-07): anything else fails.
 * What stands under `schema` is JSON Schema 2020-12 and read by zod's own reader.
 */
const extensible = <T extends z.ZodRawShape>(shape: T) => z.looseObject(shape).refine(onlyExtensions(shape));
const onlyExtensions = (shape: object) => (value: object) =>
  Object.keys(value).every((key) => key in shape || key.startsWith('x-'));
const schema = z.looseObject({});
const media = z.record(z.string().regex(/^[\w.-]+\/[\w.+-]+$/), z.strictObject({ schema }));
const parameter = z.strictObject({
  name: z.string().min(1),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  schema,
});
const operation = extensible({
  operationId: z.string().regex(/^[a-z]\w+$/i),
  tags: z.array(z.string()).length(1),
  summary: z.string().min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(parameter),
  requestBody: z.strictObject({ required: z.literal(true), content: media }).optional(),
  responses: z.record(
    z.string().regex(/^([1-5]\d\d|default)$/),
    z.strictObject({
      description: z.string().min(1),
      headers: z.record(z.string(), z.strictObject({ schema })).optional(),
      content: media.optional(),
    }),
  ),
});
const methods = z.enum(['get', 'post', 'put', 'patch', 'delete']);
const documentShape = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.strictObject({ name: z.string() })),
  paths: z.record(z.string().regex(/^\/api\//), z.partialRecord(methods, operation)),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), schema),
    securitySchemes: z.record(
      z.string(),
      z.union([
        z.strictObject({ type: z.literal('http'), scheme: z.string() }),
        z.strictObject({ type: z.literal('apiKey'), in: z.literal('cookie'), name: z.string() }),
      ]),
    ),
  }),
});

const document = openApiOf(routes, '/');
const parsed = documentShape.parse(document);
const operations = Object.entries(parsed.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, one]) => ({ path, method, one, at: `${method} ${path}` })),
);
const all = { ...parsed.paths, schemas: parsed.components.schemas };

/** Every value under a key, wherever it stands. */
function under(key: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...under(key, inner),
  ]);
}

describe('the OpenAPI document', () => {
  it('has every mounted route of the API once, under its slice', () => {
    // Outside of /api/ stands what search engines read by convention.
    const api = routes.filter(({ endpoint }) => endpoint.path.startsWith('/api/'));
    expect(operations).toHaveLength(api.length);
    const ids = operations.map(({ one }) => one.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const declared = new Set(parsed.tags.map(({ name }) => name));
    expect(operations.filter(({ one }) => !declared.has(one.tags[0] as string))).toEqual([]);
    expect(declared.size).toBe(parsed.tags.length);
  });

  it('resolves every reference', () => {
    const find = (pointer: string) =>
      pointer
        .slice(2)
        .split('/')
        .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document);
    const references = under('$ref', all).filter((one) => typeof one === 'string') as string[];
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      expect(reference).toMatch(/^#\//);
      expect(find(reference), reference).toBeDefined();
    }
  });

  it('declares exactly the parameters that stand in a path, and no parameter twice', () => {
    for (const { path, one, at } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const inPath = one.parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => name).sort(), at).toEqual(named.sort());
      expect(
        inPath.every(({ required }) => required),
        at,
      ).toBe(true);
      const keys = one.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
      expect(new Set(keys).size, at).toBe(keys.length);
    }
  });

  it('tells what a success holds, and that a refusal is a problem', () => {
    for (const { one, at } of operations) {
      const success = Object.entries(one.responses).filter(([status]) => status.startsWith('2'));
      expect(success, at).toHaveLength(1);
      const [status, answer] = success[0] as (typeof success)[number];
      expect(answer.content === undefined, at).toBe(status === '204');
      if (status === '204') continue;
      const body = Object.entries(answer.content ?? {});
      expect(body, at).toHaveLength(1);
      const [type, { schema: told }] = body[0] as (typeof body)[number];
      if (type === 'application/json') expect(Object.keys(told).length, at).toBeGreaterThan(0);
      expect(one.responses.default?.content?.['application/problem+json'], at).toBeDefined();
    }
  });

  it('names only security schemes that exist, and none for the public', () => {
    const schemes = Object.keys(parsed.components.securitySchemes);
    for (const { one, at } of operations) {
      for (const name of one.security.flatMap((way) => Object.keys(way))) expect(schemes, at).toContain(name);
      expect(one.security.length === 0, at).toBe((one as Record<string, unknown>)['x-access'] === 'public');
    }
  });

  it('holds schemas that a reader of JSON Schema 2020-12 understands, with no field required that is not there', () => {
    for (const one of under('schema', all)) {
      if ('$ref' in (one as object)) continue;
      expect(() => z.fromJSONSchema(one as never), JSON.stringify(one).slice(0, 200)).not.toThrow();
    }
    const objects = [...under('schema', all), ...under('items', all), ...Object.values(all.schemas)];
    for (const { properties, required } of objects as { properties?: object; required?: string[] }[])
      for (const name of properties ? (required ?? []) : []) expect(properties).toHaveProperty(name);
  });
});
