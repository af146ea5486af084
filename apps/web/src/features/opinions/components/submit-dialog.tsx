import { getOpinion, listMyOpinions, submitOpinion } from '@jiebang/contracts/opinions';
import { recommendationLabels } from '@jiebang/domain/scenarios/lifecycle';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import type { DraftSaver } from '../lib/draft-saver.ts';
import type { Draft } from '../lib/kept-draft.ts';

type Props = { saver: DraftSaver; draft: Draft; onClose: () => void };

/** Says what is handed in and that it is locked; the last words are saved first. */
export function SubmitDialog({ saver, draft, onClose }: Props) {
  const t = useTexts('opinions');
  const text = useText();
  const [saving, setSaving] = useState(false);
  const act = useAct(submitOpinion, { refreshes: [getOpinion, listMyOpinions], onDone: onClose });
  const send = async () => {
    setSaving(true);
    const saved = await saver.flush();
    setSaving(false);
    if (saved) act.mutate({ params: { id: saver.id }, body: { revision: saver.revision } });
    // Why it is not saved stands in the form behind this dialog.
    else onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('form.confirmTitle')}
      act={t('form.submit')}
      busy={saving || act.isPending}
      error={act.error}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <p>
        {t('form.confirmWhat', {
          recommendation: draft.recommendation ? text(recommendationLabels[draft.recommendation]) : '',
          count: draft.opinion.trim().length,
        })}
      </p>
    </ConfirmDialog>
  );
}
