import {
  getOperationsSummary,
  listOperatedEvaluations,
  type OperatedEvaluation,
  replayEvaluation,
  setAsideEvaluation,
} from '@jiebang/contracts/evaluations';
import { useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { fieldError, TextArea } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import type { OperatorVerb } from './evaluations-table.tsx';

type Props = {
  verb: OperatorVerb;
  row: OperatedEvaluation;
  onClose: () => void;
  onDone: (row: OperatedEvaluation) => void;
};

/** Names what the act changes and asks for the reason that goes into the audit log. */
export function OperatorDialog({ verb, row, onClose, onDone }: Props) {
  const t = useTexts('operations');
  const common = useTexts('common');
  const form = useId();
  const [reason, setReason] = useState('');
  const act = useAct(verb === 'replay' ? replayEvaluation : setAsideEvaluation, {
    refreshes: [getOperationsSummary, listOperatedEvaluations],
    onDone,
  });
  const { team, number } = row;
  return (
    <Dialog open title={t(`acts.${verb}Title`, { team, number })} onClose={onClose}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ params: { id: row.id }, body: { reason } });
        }}
      >
        <p>{t(`acts.${verb}What`)}</p>
        <TextArea
          label={t('acts.reason')}
          hint={t('acts.reasonHint')}
          wrong={fieldError(act.error, 'reason')}
          value={reason}
          maxLength={500}
          required
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="dialog-acts">
        <Button look="ghost" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" form={form} busy={act.isPending}>
          {t(`acts.${verb}`)}
        </Button>
      </div>
    </Dialog>
  );
}
