import { askCorrection } from '@jiebang/contracts/proposal-review';
import type { ProposalView } from '@jiebang/contracts/proposals';
import { proposalFields } from '@jiebang/domain/proposals/fields';
import { Deadline } from '../../../components/deadline.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { fromBeijingInput } from '../../../lib/beijing-time.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { Asked } from '../lib/use-asked.ts';
import { useProposalAct } from '../lib/use-proposal-act.ts';

type Props = {
  view: ProposalView;
  asked: Asked;
  onDone: (what: string) => void;
  onClose: () => void;
};

/** Reads back every field and reason before they leave, and until when they are to be answered. */
export function AskDialog({ view, asked, onDone, onClose }: Props) {
  const t = useTexts('received');
  const text = useText();
  const count = asked.ticked.length;
  const dueAt = fromBeijingInput(asked.due);
  const act = useProposalAct(askCorrection, () => {
    asked.clear();
    onDone(t('ask.done', { count }));
  });
  const corrections = asked.ticked.map((field) => ({ field, reason: asked.reasons[field]?.trim() ?? '' }));
  return (
    <ConfirmDialog
      open
      title={t('ask.title', { name: view.organisation.name, count })}
      act={t('ask.send')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: view.id }, body: { corrections, dueAt: dueAt ?? '' } })}
      onClose={onClose}
    >
      <p>{t('ask.what')}</p>
      <dl className="prop-read-back">
        {corrections.map(({ field, reason }) => (
          <div key={field}>
            <dt>{text(proposalFields[field])}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
      <div>
        <TextField
          type="datetime-local"
          label={t('ask.due')}
          hint={t('ask.dueHint')}
          wrong={fieldError(act.error, 'dueAt')}
          value={asked.due}
          required
          onChange={(event) => asked.setDue(event.target.value)}
        />
        {dueAt ? (
          <p className="small">
            <Deadline at={dueAt} />
          </p>
        ) : null}
      </div>
    </ConfirmDialog>
  );
}
