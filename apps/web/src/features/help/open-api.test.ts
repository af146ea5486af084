import { expect, it } from 'vitest';
import {
  boundsOf,
  fieldsOf,
  findOperations,
  kindOf,
  type Operation,
  type Schema,
  scopeOf,
} from './open-api.ts';

it('a schema is told in one line', () => {
  const cases: [Schema, string][] = [
    [{ type: 'string', format: 'uuid' }, 'string (uuid)'],
    [{ anyOf: [{ type: 'number' }, { type: 'null' }] }, 'number | null'],
    [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, '(string | null)[]'],
    [{ enum: ['draft', 'open'] }, '"draft" | "open"'],
    [{ const: true }, 'true'],
    [{ $ref: '#/components/schemas/Problem' }, 'Problem'],
    [{}, 'any'],
  ];
  for (const [schema, told] of cases) expect(kindOf(schema)).toBe(told);
  expect(boundsOf({ minimum: 1, maximum: 100 })).toBe('1 … 100');
  expect(boundsOf({ maxLength: 200 })).toBe('≤ 200');
  expect(boundsOf({ type: 'string' })).toBe('');
});

it('fields are found inside lists, alternatives and named schemas, each once', () => {
  const row: Schema = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
  const page: Schema = {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: { anyOf: [row, { $ref: '#/components/schemas/Row' }, { type: 'null' }] },
      },
    },
  };
  const [items] = fieldsOf(page, { Row: row });
  expect(items).toMatchObject({ name: 'items', required: false });
  expect(items?.fields.map(({ name, required }) => [name, required])).toEqual([['id', true]]);
});

it('an operation is found by words of its method, path, name or slice, in any order', () => {
  const operation = (rest: Partial<Operation>): Operation => ({
    operationId: 'getQuota',
    method: 'GET',
    path: '/api/phases/{id}/quota',
    tag: 'submissions',
    summary: 'What is left',
    access: 'signed_in',
    security: [{ session: [] }, { token: ['submissions:read'] }],
    parameters: [],
    responses: {},
    ...rest,
  });
  const two = [
    operation({}),
    operation({ operationId: 'signIn', path: '/api/session', tag: 'identity', security: [] }),
  ];
  expect(findOperations(two, ' QUOTA get ')).toEqual([two[0]]);
  expect(findOperations(two, 'identity')).toEqual([two[1]]);
  expect(findOperations(two, '')).toEqual(two);
  expect(two.map(scopeOf)).toEqual(['submissions:read', null]);
});
