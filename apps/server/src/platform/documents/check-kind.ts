import type { CheckedDocument } from '@jiebang/contracts/checks';
import type { Ctx } from '../context.ts';

/**
 * Finds the document of one kind whose SM3 begins with `prefix` (20 hexadecimal digits: what a check code carries), as
 * far as `ctx.actor` may know of it; null when there is none. Slices offer one each, `src/check-kinds.ts` joins them.
 */
export type FindChecked = (
  ctx: Ctx,
  prefix: string,
) => Promise<Omit<CheckedDocument, 'kind' | 'checkCode'> | null>;
