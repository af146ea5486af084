import type { ListActKind } from '@jiebang/domain/lists/lifecycle';
import { useTexts } from '../../../lib/texts.ts';

/** What the act does beyond standing on the page: to who prepares it and to who approves it alike. */
export function ActConsequence({ kind }: { kind: ListActKind }) {
  const t = useTexts('list-acts');
  if (kind === 'erratum' || kind === 'clarification' || kind === 'resume') return null;
  return <p>{t(`consequence.${kind}`)}</p>;
}
