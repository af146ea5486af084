import { returnScenario } from '@jiebang/contracts/scenario-review';
import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { useFieldName } from '../../../components/extra-questions.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';
import type { ReturnDraft } from '../lib/use-returns.ts';

/** What is ticked so far, with the way to each field; the reasons themselves stand at the fields. */
export function ReturnList({ draft }: { draft: ReturnDraft }) {
  const t = useTexts('review');
  const nameOf = useFieldName();
  const [clearing, setClearing] = useState(false);
  if (draft.ticked.length === 0) return <p className="muted small">{t('returns.none')}</p>;
  return (
    <div className="stack rev-returns">
      <h3>{t('returns.title')}</h3>
      <ul className="plain-list">
        {draft.ticked.map((field) => (
          <li key={field}>
            <a href={`#field-${field}`}>{nameOf(field)}</a>{' '}
            {draft.lacking.includes(field) ? (
              <span className="rev-lacking small">{t('returns.lacking')}</span>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="muted small" role="status">
        {t('returns.kept')}
      </p>
      <div>
        <Button look="quiet" small onClick={() => setClearing(true)}>
          {t('returns.clear')}
        </Button>
      </div>
      <ConfirmDialog
        open={clearing}
        title={t('returns.clearTitle')}
        act={t('returns.clear')}
        danger
        onConfirm={() => {
          draft.clear();
          setClearing(false);
        }}
        onClose={() => setClearing(false)}
      >
        <p>{t('returns.clearWhat', { count: draft.ticked.length })}</p>
      </ConfirmDialog>
    </div>
  );
}

type DialogProps = {
  view: ScenarioView;
  draft: ReturnDraft;
  onDone: (what: string) => void;
  onClose: () => void;
};

/** Reads back every field and reason before they leave. */
export function ReturnDialog({ view, draft, onDone, onClose }: DialogProps) {
  const t = useTexts('review');
  const nameOf = useFieldName();
  const count = draft.ticked.length;
  const act = useDeskAct(returnScenario, () => {
    draft.clear();
    onDone(t('returns.done', { count }));
  });
  const returns = draft.ticked.map((field) => ({ field, reason: draft.returns[field]?.trim() ?? '' }));
  return (
    <ConfirmDialog
      open
      title={t('returns.confirmTitle', { title: view.title, count })}
      act={t('returns.act')}
      danger
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: view.id }, body: { returns } })}
      onClose={onClose}
    >
      <p>{t('returns.confirmWhat')}</p>
      <dl className="rev-read-back">
        {returns.map(({ field, reason }) => (
          <div key={field}>
            <dt>{nameOf(field)}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </ConfirmDialog>
  );
}
