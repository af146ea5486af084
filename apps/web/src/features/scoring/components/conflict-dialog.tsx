import {
  type AssignmentView,
  declareConflict,
  getAssignment,
  listMyPanels,
} from '@jiebang/contracts/judging-sheets';
import { type ConflictKind, conflictKindLabels, conflictKinds } from '@jiebang/domain/judging/lifecycle';
import { SHEET_LIMITS } from '@jiebang/domain/judging/sheet';
import { useId, useState } from 'react';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextArea } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

/** Which relation, in words for the bureau; the entry is closed to this judge from then on. */
export function ConflictDialog({ view, onClose }: { view: AssignmentView; onClose: () => void }) {
  const t = useTexts('scoring');
  const text = useText();
  const name = useId();
  const [kind, setKind] = useState<ConflictKind | null>(null);
  const [note, setNote] = useState('');
  const [lacking, setLacking] = useState(false);
  const act = useAct(declareConflict, { refreshes: [getAssignment, listMyPanels], onDone: onClose });
  return (
    <ConfirmDialog
      open
      title={t('conflict.title', { number: view.number })}
      act={t('conflict.act')}
      danger
      busy={act.isPending}
      error={act.error}
      onConfirm={() => {
        if (kind && note.trim()) act.mutate({ params: { id: view.id }, body: { kind, note } });
        else setLacking(true);
      }}
      onClose={onClose}
    >
      <p>{t('conflict.what')}</p>
      <fieldset className="sco-choice">
        <legend>{t('conflict.kind')}</legend>
        {conflictKinds.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={kind === one} onChange={() => setKind(one)} />
            <span>{text(conflictKindLabels[one])}</span>
          </label>
        ))}
        {lacking && !kind ? (
          <p className="sco-wrong" role="alert">
            {t('conflict.choose')}
          </p>
        ) : null}
      </fieldset>
      <TextArea
        label={t('conflict.note')}
        hint={t('conflict.noteHint')}
        wrong={lacking && !note.trim() ? t('conflict.noteNeeded') : fieldError(act.error, 'note')}
        value={note}
        maxLength={SHEET_LIMITS.note}
        rows={3}
        onChange={(event) => setNote(event.target.value)}
      />
    </ConfirmDialog>
  );
}
