import { assignScenarios, proposePass } from '@jiebang/contracts/review-batches';
import { listReviewClerks } from '@jiebang/contracts/scenario-review';
import { passOutcomeLabels } from '@jiebang/domain/scenarios/pass-batch-lifecycle';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { SelectField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';
import type { QueueRow } from '../lib/use-queue.ts';

type Props = { rows: QueueRow[]; chosen: ReadonlySet<string>; onChoose: (ids: string[]) => void };
type Said = { done: string; left: string; rows: { id: string; title: string; why: string }[] };
const NOBODY = 'nobody';

/** Acts on the rows that are chosen; what did not go with the others is named with its reason. */
export function BulkBar({ rows, chosen, onChoose }: Props) {
  const t = useTexts('review-desk');
  const text = useText();
  const [said, setSaid] = useState<Said | null>(null);
  const [asked, setAsked] = useState<'assign' | 'propose' | null>(null);
  const [clerk, setClerk] = useState('');
  const clerks = useQuery(apiQuery(listReviewClerks, {}));
  const picked = rows.filter(({ id }) => chosen.has(id));
  const finish = (result: Said) => {
    setSaid(result);
    setAsked(null);
    onChoose([]);
  };
  const assign = useDeskAct(assignScenarios, ({ moved, stayed }) =>
    finish({
      done: t('bulk.moved', { count: moved.length }),
      left: t('bulk.stayed', { count: stayed.length }),
      rows: stayed.map(({ id, title, reason, clerk: now }) => ({
        id,
        title,
        why:
          reason === 'desk_moved' && !now
            ? t('bulk.reasons.moved_free')
            : t(`bulk.reasons.${reason}`, { clerk: now ?? '' }),
      })),
    }),
  );
  const propose = useDeskAct(proposePass, ({ items }) => {
    const out = items.flatMap(({ id, title, outcome }) =>
      outcome ? [{ id, title, why: text(passOutcomeLabels[outcome]) }] : [],
    );
    const count = items.length - out.length;
    finish({
      done: t('bulk.proposed', { count }),
      left: t('bulk.leftOut', { count: out.length }),
      rows: out,
    });
  });
  return (
    <div className="stack rev-bulk">
      <div className="row">
        <Button
          look="quiet"
          small
          onClick={() => onChoose(picked.length > 0 ? [] : rows.map(({ id }) => id))}
        >
          {t(picked.length > 0 ? 'bulk.none' : 'bulk.all')}
        </Button>
        {picked.length > 0 ? (
          <>
            <b className="num" role="status">
              {t('bulk.chosen', { count: picked.length })}
            </b>
            <Button look="ghost" small onClick={() => setAsked('assign')}>
              {t('bulk.assign')}
            </Button>
            <Button look="ghost" small onClick={() => setAsked('propose')}>
              {t('bulk.propose')}
            </Button>
          </>
        ) : null}
      </div>
      {said ? <Told said={said} /> : null}
      <ConfirmDialog
        open={asked === 'assign'}
        title={t('bulk.assign')}
        act={t('bulk.assign')}
        busy={assign.isPending}
        error={assign.error}
        onConfirm={() => {
          if (!clerk) return;
          const scenarios = picked.map((row) => ({ id: row.id, from: row.clerk?.id ?? null }));
          assign.mutate({ body: { clerkId: clerk === NOBODY ? null : clerk, scenarios } });
        }}
        onClose={() => setAsked(null)}
      >
        <p className="num">{t('bulk.chosen', { count: picked.length })}</p>
        <SelectField label={t('bulk.to')} value={clerk} onChange={({ target }) => setClerk(target.value)}>
          <option value="">{t('bulk.chooseClerk')}</option>
          {(clerks.data?.items ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={NOBODY}>{t('bulk.nobody')}</option>
        </SelectField>
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'propose'}
        title={t('bulk.proposeTitle')}
        act={t('bulk.propose')}
        busy={propose.isPending}
        error={propose.error}
        onConfirm={() => propose.mutate({ body: { scenarios: picked.map(({ id }) => id) } })}
        onClose={() => setAsked(null)}
      >
        <p>{t('bulk.proposeWhat', { count: picked.length })}</p>
      </ConfirmDialog>
    </div>
  );
}

function Told({ said }: { said: Said }) {
  return (
    <Note tone={said.rows.length > 0 ? 'amber' : 'green'} role="status">
      <p>{said.done}</p>
      {said.rows.length > 0 ? (
        <>
          <p>{said.left}</p>
          <ul>
            {said.rows.map(({ id, title, why }) => (
              <li key={id}>
                {title} · {why}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Note>
  );
}
