import { z } from 'zod';

export const id = z.uuid();
/** One instant, ISO 8601 in UTC; pages print it with its zone. */
export const instant = z.iso.datetime({ offset: true });
export const text = z.object({ zh: z.string(), en: z.string() });
/** A text that both languages must carry. */
export const requiredText = (max: number) =>
  z.object({ zh: z.string().trim().min(1).max(max), en: z.string().trim().min(1).max(max) });

export const idParams = z.object({ id });
export const pageQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
/** A page of rows; `nextCursor` is null on the last one. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const empty = z.object({});
/** Answer of an act that has nothing to tell but that it is done. */
export const done = z.object({ ok: z.literal(true) });
/** A body that is not JSON (`produces`): the schema has nothing to check. */
export const raw = z.any();

/** A document as a file: in print or to go on writing, in which language. */
export const exportQuery = z.object({
  format: z.enum(['pdf', 'docx']).default('pdf'),
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
});
