import type { exportList } from '@jiebang/contracts/lists';
import type { exportNotice } from '@jiebang/contracts/notices';
import { addressOf } from '../lib/call.ts';
import { useLocale, useTexts } from '../lib/texts.ts';
import { AnchorButton } from './button.tsx';

type Props = { endpoint: typeof exportList | typeof exportNotice; id: string };

/** A document to take along, in the language of the page: to print, and to go on writing. Needs the namespace `export`. */
export function ExportLinks({ endpoint, id }: Props) {
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
      {t(format)}
    </AnchorButton>
  ));
}
