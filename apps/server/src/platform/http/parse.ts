import type { z } from 'zod';
import { AppError } from '../errors.ts';

/** Parses with the contract's schema; a refusal names each field. An id that is no id is simply not there. */
export function parse<S extends z.ZodType>(
  schema: S,
  value: unknown,
  part: 'params' | 'query' | 'body',
): z.output<S> {
  refuseUnstorable(value, part);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  if (part === 'params') throw new AppError('not_found', 'params');
  throw new AppError('invalid_request', part, {
    errors: parsed.error.issues
      .slice(0, 50)
      .map((issue) => ({ path: issue.path.join('.'), code: issue.code, message: issue.message })),
  });
}

/** PostgreSQL stores neither NUL nor half a surrogate pair in a text: such a value can name nothing and be kept nowhere. */
function refuseUnstorable(value: unknown, part: 'params' | 'query' | 'body', path = ''): void {
  if (typeof value === 'string') {
    if (value.isWellFormed() && !value.includes('\0')) return;
    if (part === 'params') throw new AppError('not_found', 'params');
    throw new AppError('invalid_request', part, {
      errors: [{ path, code: 'invalid_text', message: 'The text holds characters that cannot be stored.' }],
    });
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    refuseUnstorable(key, part, path);
    refuseUnstorable(inner, part, path ? `${path}.${key}` : key);
  }
}
