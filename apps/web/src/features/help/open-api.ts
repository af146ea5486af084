/** JSON Schema 2020-12 as far as the server's contracts use it. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  default?: unknown;
};
type Media = Record<string, { schema: Schema }>;
export type Parameter = { name: string; in: string; required: boolean; schema: Schema };
export type Operation = {
  operationId: string;
  method: string;
  path: string;
  tag: string;
  summary: string;
  access: string;
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { content: Media };
  responses: Record<string, { content?: Media }>;
};
export type SchemaField = { name: string; required: boolean; schema: Schema; fields: SchemaField[] };

const options = (schema: Schema): Schema[] => schema.anyOf ?? schema.oneOf ?? [];

/** The kind of value in words that are the same in every language: `string (uuid)[] | null`. */
export function kindOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) as string;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const some = options(schema);
  if (some.length > 0) return [...new Set(some.map(kindOf))].join(' | ');
  if (schema.type === 'array') {
    const item = kindOf(schema.items ?? {});
    return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
  }
  const type = [schema.type ?? 'any'].flat().join(' | ');
  return schema.format ? `${type} (${schema.format})` : type;
}

/** Bounds of a value: `1 … 100`, `≤ 200` characters. */
export function boundsOf(schema: Schema): string {
  const low = schema.minimum ?? schema.minLength;
  const high = schema.maximum ?? schema.maxLength;
  if (low !== undefined && high !== undefined) return `${low} … ${high}`;
  if (high !== undefined) return `≤ ${high}`;
  return low === undefined ? '' : `≥ ${low}`;
}

/** Fields of an object, of a list's items, or of each alternative, with theirs inside. */
export function fieldsOf(schema: Schema, named: Record<string, Schema> = {}): SchemaField[] {
  if (schema.$ref) return fieldsOf(named[kindOf(schema)] ?? {}, named);
  if (schema.items) return fieldsOf(schema.items, named);
  const own = Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    required: schema.required?.includes(name) ?? false,
    schema: property,
    fields: fieldsOf(property, named),
  }));
  const known = new Set(own.map(({ name }) => name));
  for (const field of options(schema).flatMap((option) => fieldsOf(option, named))) {
    if (known.has(field.name)) continue;
    known.add(field.name);
    own.push(field);
  }
  return own;
}

/** Scope that a token needs here; null where only a session will do, or nothing is asked for. */
export function scopeOf({ security }: Operation): string | null {
  return security.find((way) => way.token)?.token?.[0] ?? null;
}

/** Operations in which every word of the text stands somewhere: method, path, name, slice or summary. */
export function findOperations(operations: Operation[], text: string): Operation[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return operations.filter(({ method, path, operationId, tag, summary }) => {
    const hay = `${method} ${path} ${operationId} ${tag} ${summary}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}
