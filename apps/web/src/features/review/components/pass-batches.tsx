import {
  confirmPassBatch,
  dismissPassBatch,
  listPassBatches,
  type PassBatchView,
} from '@jiebang/contracts/review-batches';
import { passOutcomeLabels } from '@jiebang/domain/scenarios/pass-batch-lifecycle';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';

const asked = { query: { status: 'proposed', limit: 20 } };

/** What one proposed to pass waits here for another person's look. Nothing is shown where nothing waits. */
export function PassBatches() {
  const t = useTexts('review-desk');
  const { data } = useQuery({ ...apiQuery(listPassBatches, asked), refetchInterval: 30_000 });
  const [decided, setDecided] = useState<PassBatchView | null>(null);
  const batches = data?.items ?? [];
  if (batches.length === 0 && !decided) return null;
  return (
    <section className="card pad stack" aria-labelledby="batches-title">
      <h2 id="batches-title" className="card-title">
        {t('batches.title')}
      </h2>
      {decided ? <Result batch={decided} onClose={() => setDecided(null)} /> : null}
      {batches.map((batch) => (
        <Batch key={batch.id} batch={batch} onDecided={setDecided} />
      ))}
    </section>
  );
}

type BatchProps = { batch: PassBatchView; onDecided: (batch: PassBatchView) => void };

function Batch({ batch, onDecided }: BatchProps) {
  const t = useTexts('review-desk');
  const [verb, setVerb] = useState<'confirm' | 'dismiss' | null>(null);
  const finish = (next: PassBatchView) => {
    setVerb(null);
    onDecided(next);
  };
  const confirm = useDeskAct(confirmPassBatch, finish);
  const dismiss = useDeskAct(dismissPassBatch, finish);
  const items = batch.items.filter(({ outcome }) => outcome === null);
  const may = (ability: 'confirm' | 'dismiss') => batch.abilities.includes(ability);
  const act = verb === 'dismiss' ? dismiss : confirm;
  return (
    <article className="stack rev-batch">
      <p>
        <b>{t('batches.by', { name: batch.proposedBy.name, count: items.length })}</b>{' '}
        <span className="muted small">
          <Instant at={batch.proposedAt} />
        </span>
      </p>
      {may('confirm') ? null : <p className="small muted">{t('batches.mine')}</p>}
      <details open={may('confirm')}>
        <summary>{t('batches.open')}</summary>
        <ul>
          {items.map(({ id, code, title, organisation }) => (
            <li key={id}>
              <Link to="/workspace/review/$id" params={{ id }} search={{}}>
                {title}
              </Link>{' '}
              <span className="muted small">{[code, organisation].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </details>
      <div className="row">
        {may('confirm') ? (
          <Button small onClick={() => setVerb('confirm')}>
            {t('batches.confirm')}
          </Button>
        ) : null}
        {may('dismiss') ? (
          <Button look="ghost" small onClick={() => setVerb('dismiss')}>
            {t('batches.dismiss')}
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        open={verb !== null}
        title={
          verb === 'dismiss' ? t('batches.dismissTitle') : t('batches.confirmTitle', { count: items.length })
        }
        act={t(verb === 'dismiss' ? 'batches.dismiss' : 'batches.confirm')}
        busy={act.isPending}
        error={act.error}
        onConfirm={() => act.mutate({ params: { id: batch.id } })}
        onClose={() => setVerb(null)}
      >
        <p>{t(verb === 'dismiss' ? 'batches.dismissWhat' : 'batches.confirmWhat')}</p>
      </ConfirmDialog>
    </article>
  );
}

function Result({ batch, onClose }: { batch: PassBatchView; onClose: () => void }) {
  const t = useTexts('review-desk');
  const text = useText();
  const passed = batch.items.filter(({ outcome }) => outcome === 'passed').length;
  const fallen = batch.items.filter(({ outcome }) => outcome !== null && outcome !== 'passed');
  if (batch.status === 'dismissed') return <Note tone="green">{t('batches.dismissed')}</Note>;
  return (
    <Note tone={fallen.length > 0 ? 'amber' : 'green'} role="status">
      <p>{t('batches.result', { passed, fallen: fallen.length })}</p>
      <ul>
        {fallen.map(({ id, title, outcome }) => (
          <li key={id}>
            {title} · {outcome ? text(passOutcomeLabels[outcome]) : ''}
          </li>
        ))}
      </ul>
      <Button look="quiet" small onClick={onClose}>
        {t('batches.close')}
      </Button>
    </Note>
  );
}
