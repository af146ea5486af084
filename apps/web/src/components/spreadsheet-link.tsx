import type { Endpoint } from '@jiebang/contracts/endpoint';
import { addressOf } from '../lib/call.ts';
import { useLocale, useTexts } from '../lib/texts.ts';
import { AnchorButton } from './button.tsx';

type Props = { endpoint: Endpoint; query: Record<string, string | undefined> };

/** A list to take along as a workbook, under the filters of the page and in its language. Needs the namespace `export`. */
export function SpreadsheetLink({ endpoint, query }: Props) {
  const t = useTexts('export');
  const locale = useLocale();
  const input: { query: Record<string, string | undefined> } = { query: { ...query, locale } };
  return (
    <AnchorButton look="ghost" small download href={addressOf(endpoint, input)}>
      {t('xlsx')}
    </AnchorButton>
  );
}
