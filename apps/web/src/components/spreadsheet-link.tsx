import type { CallInput, Endpoint } from '@jiebang/contracts/endpoint';
import { addressOf } from '../lib/call.ts';
import { useLocale, useTexts } from '../lib/texts.ts';
import { AnchorButton } from './button.tsx';

type Filters<E extends Endpoint> = CallInput<E> extends { query: infer Q } ? Omit<Q, 'locale'> : never;
type Props<E extends Endpoint> = {
  endpoint: E;
  params?: Record<string, string>;
  /** By the names of the contract: a filter that the workbook does not know does not compile. */
  query?: Filters<E>;
};

/** A list to take along as a workbook, under the filters of the page and in its language. */
export function SpreadsheetLink<E extends Endpoint>({ endpoint, params, query }: Props<E>) {
  const t = useTexts('common');
  const locale = useLocale();
  const input = { params, query: { ...(query as unknown as object), locale } } as unknown as CallInput<E>;
  return (
    <AnchorButton look="ghost" small download href={addressOf(endpoint, input)}>
      {t('xlsx')}
    </AnchorButton>
  );
}
