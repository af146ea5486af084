import { answerObjection, type ObjectionView } from '@jiebang/contracts/objections';
import { fieldError, TextArea } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { caseReads } from '../lib/lines.ts';
import { WrittenDialog } from './written-dialog.tsx';

type Props = { objection: ObjectionView; onClose: () => void };

/** Tells the objector what was found; after a dismissal the notice goes on. */
export function AnswerDialog({ objection, onClose }: Props) {
  const t = useTexts('objections');
  const [{ answer }, write, forget] = useKept(`answer.${objection.id}`, { answer: '' });
  const state = useAct(answerObjection, {
    refreshes: caseReads,
    onDone: () => {
      forget();
      onClose();
    },
  });
  return (
    <WrittenDialog
      title={t('acts.answer.title')}
      act={t('acts.answer.act')}
      state={state}
      onSend={() => state.mutate({ params: { id: objection.id }, body: { answer } })}
      onClose={onClose}
    >
      <p>{t(objection.ruling === 'upheld' ? 'acts.answer.whatUpheld' : 'acts.answer.whatDismissed')}</p>
      <TextArea
        label={t('acts.answer.answer')}
        hint={t('acts.answer.hint')}
        wrong={fieldError(state.error, 'answer')}
        value={answer}
        rows={6}
        maxLength={4000}
        required
        onChange={(event) => write({ answer: event.target.value })}
      />
    </WrittenDialog>
  );
}
