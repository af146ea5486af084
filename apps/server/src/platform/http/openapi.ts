import type { Endpoint } from '@jiebang/contracts/endpoint';
import { problemBody } from '@jiebang/contracts/problems';
import { z } from 'zod';
import type { Route } from './route.ts';

type JsonSchema = Record<string, unknown>;
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => plain(jsonSchema),
  });
  return rest;
};

/** Leaves out what zod adds and nobody needs: the pattern of a named format, the bounds of a safe integer. */
function plain(schema: JsonSchema): void {
  if (schema.format) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

/** OpenAPI 3.1 of the mounted endpoints, drawn from the contracts themselves; a tag is a slice. */
export function openApiOf(routes: readonly Pick<Route, 'endpoint' | 'slice'>[], server: string): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const { endpoint, slice } of routes) {
    // What search engines read by convention is no part of the API.
    if (!endpoint.path.startsWith('/api/')) continue;
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][endpoint.method.toLowerCase()] = operationOf(endpoint, slice);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '揭榜 Jiebang API',
      version: '1',
      description:
        'Every refusal is application/problem+json with a stable `code`. Personal access tokens go in `Authorization: Bearer`.',
    },
    servers: [{ url: server }],
    tags: [...new Set(routes.flatMap(({ slice }) => slice ?? []))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: schemaOf(problemBody, 'output') },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'jiebang_session' },
      },
    },
  };
}

function operationOf(endpoint: Endpoint, slice: string | undefined): JsonSchema {
  const status = String(endpoint.status ?? 200);
  const media = endpoint.produces ?? 'application/json';
  const security =
    endpoint.access === 'public'
      ? []
      : [{ session: [] }, ...(endpoint.scope ? [{ token: [endpoint.scope] }] : [])];
  return {
    operationId: endpoint.name,
    ...(slice ? { tags: [slice] } : {}),
    summary: endpoint.summary,
    'x-access': endpoint.access,
    security,
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...(endpoint.idempotent
        ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string' } }]
        : []),
    ],
    ...bodyOf(endpoint),
    responses: {
      [status]: {
        description: 'Success',
        ...(endpoint.cached ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
        ...(status === '204'
          ? {}
          : {
              content: {
                [media]: {
                  schema: endpoint.produces ? { type: 'string' } : schemaOf(endpoint.response, 'output'),
                },
              },
            }),
      },
      ...(endpoint.cached
        ? { '304': { description: 'Not modified: what If-None-Match names is current' } }
        : {}),
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function parametersOf(schema: z.ZodObject | undefined, where: 'path' | 'query'): JsonSchema[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

function bodyOf(endpoint: Endpoint): JsonSchema {
  if (!endpoint.body && !endpoint.files) return {};
  const body = endpoint.body ? schemaOf(endpoint.body, 'input') : { type: 'object', properties: {} };
  if (!endpoint.files)
    return { requestBody: { required: true, content: { 'application/json': { schema: body } } } };
  const files = Object.fromEntries(
    Object.keys(endpoint.files).map((name) => [
      name,
      { type: 'string', contentMediaType: 'application/octet-stream' },
    ]),
  );
  const required = Object.entries(endpoint.files)
    .filter(([, need]) => need === 'required')
    .map(([name]) => name);
  const schema = {
    ...body,
    properties: { ...(body.properties as JsonSchema), ...files },
    required: [...((body.required as string[] | undefined) ?? []), ...required],
  };
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
}
