import { getOperationsSummary } from '@jiebang/contracts/evaluations';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Reading } from '../../../components/reading.tsx';
import { formatNumber } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { Duration } from './duration.tsx';

/** Figures an operator looks at first: how many wait, how long, and whether anything is late. */
export function OperationsSummary() {
  const t = useTexts('operations');
  const locale = useLocale();
  // Ages grow without any event, so they are read again while the page is open.
  const query = useQuery({ ...apiQuery(getOperationsSummary, {}), refetchInterval: 15_000 });
  return (
    <Reading query={query} lines={2}>
      {(summary) => {
        const figure = (name: string, value: ReactNode, late = false) => (
          <div className={late ? 'late' : undefined} key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        );
        const length = (ms: number | null) => (ms === null ? t('summary.none') : <Duration ms={ms} />);
        return (
          <section aria-label={t('summary.title')}>
            <dl className="ops-figures">
              {figure(t('summary.waiting'), formatNumber(summary.counts.queued ?? 0, locale))}
              {figure(t('summary.running'), formatNumber(summary.counts.running ?? 0, locale))}
              {figure(t('summary.oldest'), length(summary.oldestQueuedMs))}
              {figure(t('summary.overdue'), formatNumber(summary.overdue, locale), summary.overdue > 0)}
              {figure(t('summary.scoredLastHour'), formatNumber(summary.scoredLastHour, locale))}
              {figure(t('summary.median'), length(summary.medianToScoreMs))}
              {figure(t('summary.outbox'), formatNumber(summary.outboxPending, locale))}
              {figure(t('summary.backend'), t(`summary.backends.${summary.backend}`))}
            </dl>
          </section>
        );
      }}
    </Reading>
  );
}
