import { commitDraw, type DrawView, getDraw, replayDraw } from '@jiebang/contracts/opinion-draws';
import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { ReplayedDraw } from '../../../components/replayed-draw.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';
import { DrawDialog } from './draw-dialog.tsx';
import { NamePanelDialog } from './name-panel-dialog.tsx';

type Props = { view: ScenarioView; onDone: (what: string) => void };

/** How the panel comes about: one person fixes the pool, another draws from it, anybody of the bureau draws again. */
export function DrawSection({ view, onDone }: Props) {
  const t = useTexts('review');
  const may = view.abilities.includes('convene');
  // Whoever has an interest in the scenario has neither the panel nor the act, and is not shown its draw.
  const shown = may || view.panel !== null;
  const query = useQuery({ ...apiQuery(getDraw, { params: { id: view.id } }), enabled: shown });
  if (!shown) return null;
  return (
    <section className="card pad stack" aria-labelledby="draw-title">
      <h2 id="draw-title" className="card-title">
        {t('draw.title')}
      </h2>
      <Reading query={query} lines={3}>
        {({ draw }) =>
          draw ? (
            <Fixed draw={draw} scenarioId={view.id} onDone={onDone} />
          ) : may ? (
            <Unsettled scenarioId={view.id} onDone={onDone} />
          ) : (
            <p className="muted">{t('draw.byName')}</p>
          )
        }
      </Reading>
    </section>
  );
}

type Part = { scenarioId: string; onDone: (what: string) => void };

function Unsettled({ scenarioId, onDone }: Part) {
  const t = useTexts('review');
  const [naming, setNaming] = useState(false);
  const commit = useDeskAct(commitDraw, () => onDone(t('draw.committed')));
  return (
    <>
      <p>{t('draw.lead')}</p>
      {commit.error ? <ProblemNote error={commit.error} /> : null}
      <div className="row">
        <Button
          busy={commit.isPending}
          onClick={() => commit.mutate({ params: { id: scenarioId }, body: {} })}
        >
          {t('draw.commit')}
        </Button>
        <Button look="ghost" onClick={() => setNaming(true)}>
          {t('draw.name')}
        </Button>
      </div>
      {naming ? (
        <NamePanelDialog
          scenarioId={scenarioId}
          onDone={(what) => {
            setNaming(false);
            onDone(what);
          }}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </>
  );
}

function Fixed({ draw, scenarioId, onDone }: Part & { draw: DrawView }) {
  const t = useTexts('review');
  const [drawing, setDrawing] = useState(false);
  return (
    <>
      <Facts
        facts={[
          { name: t('draw.pool'), value: t('draw.poolSize', { count: draw.pool.length, seats: draw.seats }) },
          {
            name: t('draw.committedBy'),
            value: (
              <>
                {draw.committedBy} · <Instant at={draw.committedAt} />
              </>
            ),
          },
          { name: t('draw.poolSm3'), value: <code title={draw.poolSm3}>{draw.poolSm3.slice(0, 16)}…</code> },
          { name: t('draw.seedSm3'), value: <code title={draw.seedSm3}>{draw.seedSm3.slice(0, 16)}…</code> },
          ...(draw.drawnAt
            ? [
                {
                  name: t('draw.drawnBy'),
                  value: (
                    <>
                      {draw.drawnBy} · <Instant at={draw.drawnAt} />
                    </>
                  ),
                },
                { name: t('draw.outcome'), value: draw.outcome.map(({ name }) => name).join(' · ') },
              ]
            : []),
          ...(draw.barred.length > 0
            ? [{ name: t('draw.barred'), value: draw.barred.map(({ name }) => name).join(' · ') }]
            : []),
        ]}
      />
      {draw.abilities.includes('draw') ? (
        <div>
          <Button onClick={() => setDrawing(true)}>{t('draw.act')}</Button>
        </div>
      ) : null}
      {draw.drawnAt ? <Replay scenarioId={scenarioId} /> : null}
      {!draw.drawnAt && !draw.abilities.includes('draw') ? <p className="muted">{t('draw.waits')}</p> : null}
      {drawing ? (
        <DrawDialog
          draw={draw}
          scenarioId={scenarioId}
          onDone={() => {
            setDrawing(false);
            onDone(t('draw.done', { count: draw.seats }));
          }}
          onClose={() => setDrawing(false)}
        />
      ) : null}
    </>
  );
}

function Replay({ scenarioId }: { scenarioId: string }) {
  const t = useTexts('review');
  const query = useQuery({ ...apiQuery(replayDraw, { params: { id: scenarioId } }), enabled: false });
  return (
    <>
      <div className="row">
        <Button look="ghost" busy={query.isFetching} onClick={() => void query.refetch()}>
          {t('draw.replay')}
        </Button>
        <a href={`/api/scenarios/${scenarioId}/panel/draw/record`} download>
          {t('draw.record')}
        </a>
      </div>
      {query.error ? <ProblemNote error={query.error} /> : null}
      {query.data ? (
        <ReplayedDraw replay={query.data} title={t(query.data.same ? 'draw.same' : 'draw.differs')} />
      ) : null}
    </>
  );
}
