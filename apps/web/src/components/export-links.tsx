import type { exportList } from '@jiebang/contracts/lists';
import type { exportNotice } from '@jiebang/contracts/notices';
import { addressOf } from '../lib/call.ts';
import { useLocale, useTexts } from '../lib/texts.ts';
import { AnchorButton } from './button.tsx';

type Props = {
  endpoint: typeof exportList | typeof exportNotice;
  id: string;
  /** It is not out: the paper says so, and so does its link. */
  draft?: boolean;
};

/** A document to take along, in the language of the page: to print, and to go on writing. Needs the namespace `export`. */
export function ExportLinks({ endpoint, id, draft = false }: Props) {
  const t = useTexts('export');
  const locale = useLocale();
  return (['pdf', 'docx'] as const).map((format) => (
    <AnchorButton
      key={format}
      look="ghost"
      small
      download
      href={addressOf(endpoint, { params: { id }, query: { format, locale } })}
    >
      {t(draft ? `draft.${format}` : format)}
    </AnchorButton>
  ));
}
