import type { Text } from '@jiebang/domain/lifecycle/lifecycle';

/** One field of the parameter form, read from the metric's JSON schema. */
export type ParamField = {
  name: string;
  kind: 'text' | 'number' | 'choice' | 'lines' | 'flag' | 'json';
  title: Text;
  description: Text;
  required: boolean;
  choices: string[];
  min: number | null;
  max: number | null;
  /** What the form shows first: the schema's default, or what is stored. */
  initial: string;
};
/** What stands in the form, a string per field; empty means «not set». */
export type ParamValues = Record<string, string>;
export type ParamsResult =
  | { ok: true; params: Record<string, unknown> }
  | { ok: false; wrong: Record<string, 'number' | 'json'> };

type Schema = Record<string, unknown>;

/** The fields of an object schema in its own order. `stored` are the params of the phase, if it has any. */
export function paramFields(schema: Schema, stored: Record<string, unknown> = {}): ParamField[] {
  const properties = asRecord(schema.properties);
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(properties).map(([name, value]) => {
    const part = asRecord(value);
    const kind = kindOf(part);
    return {
      name,
      kind,
      title: { zh: asString(part.title) || name, en: asString(part.titleEn) || name },
      description: { zh: asString(part.description), en: asString(part.descriptionEn) },
      required: required.includes(name),
      choices: Array.isArray(part.enum) ? part.enum.map(String) : [],
      min: asNumber(part.minimum),
      max: asNumber(part.maximum),
      initial: shown(kind, name in stored ? stored[name] : part.default),
    };
  });
}

/** The params to send; a field left empty is left out, so that the metric's own default holds. */
export function readParams(fields: ParamField[], values: ParamValues): ParamsResult {
  const params: Record<string, unknown> = {};
  const wrong: Record<string, 'number' | 'json'> = {};
  for (const field of fields) {
    const value = (values[field.name] ?? field.initial).trim();
    if (value === '') continue;
    const read = readOne(field.kind, value);
    if (read === undefined) wrong[field.name] = field.kind === 'number' ? 'number' : 'json';
    else params[field.name] = read;
  }
  return Object.keys(wrong).length > 0 ? { ok: false, wrong } : { ok: true, params };
}

function readOne(kind: ParamField['kind'], value: string): unknown {
  if (kind === 'number') return Number.isFinite(Number(value)) ? Number(value) : undefined;
  if (kind === 'flag') return value === 'true';
  if (kind === 'lines')
    return [
      ...new Set(
        value
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    ];
  if (kind !== 'json') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function kindOf(part: Schema): ParamField['kind'] {
  if (Array.isArray(part.enum)) return 'choice';
  if (part.type === 'number' || part.type === 'integer') return 'number';
  if (part.type === 'boolean') return 'flag';
  if (part.type === 'string') return 'text';
  if (part.type === 'array' && asRecord(part.items).type === 'string') return 'lines';
  return 'json';
}

function shown(kind: ParamField['kind'], value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'lines' && Array.isArray(value)) return value.join('\n');
  return kind === 'json' ? JSON.stringify(value) : String(value);
}

function asRecord(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? (value as Schema) : {};
}

function asString(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
