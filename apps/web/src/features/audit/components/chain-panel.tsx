import { getChainHead, type verification, verifyChain } from '@jiebang/contracts/audit';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Button } from '../../../components/button.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Progress } from '../../../components/progress.tsx';
import { Reading } from '../../../components/reading.tsx';
import { formatNumber } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';

/** Head of the chain and its verification, which recomputes every link and names the first broken one. */
export function ChainPanel() {
  const t = useTexts('audit');
  const locale = useLocale();
  const head = useQuery({ ...apiQuery(getChainHead, {}), refetchInterval: 15_000 });
  const act = useAct(verifyChain, { refreshes: [getChainHead] });
  return (
    <section className="card pad stack" aria-labelledby="chain-head">
      <div className="row">
        <h2 id="chain-head" className="serif">
          {t('head.title')}
        </h2>
        <Button className="push" busy={act.isPending} onClick={() => act.mutate({})}>
          {t('verify.act')}
        </Button>
      </div>
      <Reading query={head} lines={2}>
        {({ events, batches, pending, root, sealedAt }) => (
          <dl className="audit-facts num">
            <Fact name={t('head.events')}>{formatNumber(events, locale)}</Fact>
            <Fact name={t('head.batches')}>{formatNumber(batches, locale)}</Fact>
            <Fact name={t('head.pending')}>{formatNumber(pending, locale)}</Fact>
            <Fact name={t('head.sealedAt')}>{sealedAt ? <Instant at={sealedAt} /> : t('head.none')}</Fact>
            <div className="all">
              <dt>{t('head.root')}</dt>
              <dd>
                <code>{root ?? t('head.none')}</code>
              </dd>
            </div>
          </dl>
        )}
      </Reading>
      <p className="muted small">{t('head.publish')}</p>
      {act.isPending ? (
        <div className="stack">
          <Progress value={null} label={t('verify.running')} />
          <p role="status">{t('verify.running')}</p>
        </div>
      ) : null}
      {act.error ? <ProblemNote error={act.error} onRetry={() => act.mutate({})} /> : null}
      {act.data && !act.isPending ? <Result result={act.data} /> : null}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Result({ result }: { result: z.infer<typeof verification> }) {
  const t = useTexts('audit');
  const locale = useLocale();
  const figures = {
    batches: formatNumber(result.batches, locale),
    events: formatNumber(result.events, locale),
    time: formatNumber(Math.round(result.durationMs), locale),
  };
  if (result.ok) {
    return (
      <Note tone="green" role="status" title={t('verify.okTitle')}>
        {t('verify.ok', figures)}
      </Note>
    );
  }
  const { brokenAt } = result;
  return (
    <Note tone="seal" role="alert" title={t('verify.brokenTitle')}>
      {brokenAt ? (
        <>
          <p>{t('verify.broken', { batch: brokenAt.batch })}</p>
          <p>
            {t('verify.reason')} <code>{brokenAt.reason}</code>
          </p>
          {brokenAt.entry ? (
            <p>
              {t('verify.entry')} <code>{brokenAt.entry}</code>
            </p>
          ) : null}
        </>
      ) : null}
      <p className="meta">{t('verify.count', figures)}</p>
    </Note>
  );
}
