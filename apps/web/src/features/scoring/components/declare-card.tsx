import {
  type AssignmentView,
  acceptAssignment,
  getAssignment,
  listMyPanels,
} from '@jiebang/contracts/judging-sheets';
import { conflictKindLabels, conflictKinds } from '@jiebang/domain/judging/lifecycle';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { ConflictDialog } from './conflict-dialog.tsx';

/** Before anything is scored: does anything stand between me and a fair judgement here? */
export function DeclareCard({ view }: { view: AssignmentView }) {
  const t = useTexts('scoring');
  const text = useText();
  const [asked, setAsked] = useState(false);
  const act = useAct(acceptAssignment, { refreshes: [getAssignment, listMyPanels] });
  return (
    <div className="stack">
      <h2 className="card-title">{t('declare.title')}</h2>
      <p>{t('declare.what')}</p>
      <ul className="sco-kinds">
        {conflictKinds.map((kind) => (
          <li key={kind}>{text(conflictKindLabels[kind])}</li>
        ))}
      </ul>
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="row">
        {view.abilities.includes('accept') ? (
          <Button busy={act.isPending} onClick={() => act.mutate({ params: { id: view.id } })}>
            {t('declare.none')}
          </Button>
        ) : null}
        {view.abilities.includes('declare_conflict') ? (
          <Button look="ghost" onClick={() => setAsked(true)}>
            {t('declare.conflict')}
          </Button>
        ) : null}
      </div>
      <p className="muted small">{t('declare.note')}</p>
      {asked ? <ConflictDialog view={view} onClose={() => setAsked(false)} /> : null}
    </div>
  );
}
