import { type ObjectionView, refuseObjection } from '@jiebang/contracts/objections';
import { type RefusalGround, refusalGroundLabels, refusalGrounds } from '@jiebang/domain/notices/lifecycle';
import { fieldError, SelectField, TextArea } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { caseReads } from '../lib/lines.ts';
import { WrittenDialog } from './written-dialog.tsx';

type Written = { ground: RefusalGround | ''; answer: string };
type Props = { objection: ObjectionView; onClose: () => void };

/** Refuses an objection on one of the published grounds, in words for the objector. */
export function RefuseDialog({ objection, onClose }: Props) {
  const t = useTexts('objections');
  const text = useText();
  const [{ ground, answer }, write, forget] = useKept<Written>(`refusal.${objection.id}`, {
    ground: '',
    answer: '',
  });
  const state = useAct(refuseObjection, {
    refreshes: caseReads,
    onDone: () => {
      forget();
      onClose();
    },
  });
  return (
    <WrittenDialog
      title={t('acts.refuse.title')}
      act={t('acts.refuse.act')}
      danger
      state={state}
      onSend={() => {
        if (ground) state.mutate({ params: { id: objection.id }, body: { ground, answer } });
      }}
      onClose={onClose}
    >
      <p>{t('acts.refuse.what')}</p>
      <SelectField
        label={t('acts.refuse.ground')}
        wrong={fieldError(state.error, 'ground')}
        value={ground}
        required
        onChange={(event) => write({ ground: event.target.value as RefusalGround })}
      >
        <option value="">{t('acts.refuse.choose')}</option>
        {refusalGrounds.map((one) => (
          <option key={one} value={one}>
            {text(refusalGroundLabels[one])}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('acts.refuse.answer')}
        hint={t('acts.refuse.answerHint')}
        wrong={fieldError(state.error, 'answer')}
        value={answer}
        maxLength={2000}
        required
        onChange={(event) => write({ answer: event.target.value })}
      />
    </WrittenDialog>
  );
}
