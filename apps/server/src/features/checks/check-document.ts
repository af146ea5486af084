import type { CheckedDocument, CheckedKind } from '@jiebang/contracts/checks';
import { checkCodeOf, hashPrefixOf } from '@jiebang/domain/documents/check-code';
import type { Ctx } from '../../platform/context.ts';
import type { FindChecked } from '../../platform/documents/check-kind.ts';
import { notFound } from '../../platform/errors.ts';

/** Where documents of each kind are found. Slices that issue documents hook in at `src/check-kinds.ts`. */
export type CheckKinds = Record<CheckedKind, FindChecked>;

/** The document that carries this code, as its slice tells of it; what is no code and what nobody issued are the same 404. */
export async function checkDocument(ctx: Ctx, registry: CheckKinds, code: string): Promise<CheckedDocument> {
  const prefix = hashPrefixOf(code);
  if (!prefix) throw notFound('not a check code');
  for (const [kind, find] of Object.entries(registry) as [CheckedKind, FindChecked][]) {
    const found = await find(ctx, prefix);
    if (found) return { kind, checkCode: checkCodeOf(found.sm3), ...found };
  }
  throw notFound('check code');
}
