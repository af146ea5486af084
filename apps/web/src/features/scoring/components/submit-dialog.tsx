import {
  type AssignmentView,
  getAssignment,
  listMyPanels,
  submitSheet,
} from '@jiebang/contracts/judging-sheets';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import type { FormKeeper, Kept } from '../../../lib/form-keeper.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { runningTotal, type SheetDraft } from '../lib/sheet-draft.ts';

type Props = {
  view: AssignmentView;
  keeper: FormKeeper<SheetDraft>;
  kept: Kept<SheetDraft>;
  onClose: () => void;
};

/** Says what is handed in and that it is locked; the last marks are saved first. */
export function SubmitDialog({ view, keeper, kept, onClose }: Props) {
  const t = useTexts('scoring');
  const [saving, setSaving] = useState(false);
  const act = useAct(submitSheet, { refreshes: [getAssignment, listMyPanels], onDone: onClose });
  const send = async () => {
    setSaving(true);
    const saved = await keeper.flush();
    setSaving(false);
    const { revision } = keeper.kept().base;
    if (saved) act.mutate({ params: { id: view.id }, body: { revision } });
    // Why it is not saved stands in the bar behind this dialog.
    else onClose();
  };
  const { sum } = runningTotal(kept.value, view.panel.rubric.criteria);
  return (
    <ConfirmDialog
      open
      title={t('submit.title', { number: view.number })}
      act={t('sheet.submit')}
      busy={saving || act.isPending}
      error={act.error}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <p>
        {t('submit.total')} <b className="num sco-confirm">{sum?.toFixed(2)}</b>
      </p>
      <p>{t('submit.what')}</p>
    </ConfirmDialog>
  );
}
