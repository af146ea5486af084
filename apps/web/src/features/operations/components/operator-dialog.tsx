import {
  getOperationsSummary,
  listOperatedEvaluations,
  type OperatedEvaluation,
  replayEvaluation,
  setAsideEvaluation,
} from '@jiebang/contracts/evaluations';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
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
  const act = useAct(verb === 'replay' ? replayEvaluation : setAsideEvaluation, {
    refreshes: [getOperationsSummary, listOperatedEvaluations],
    onDone,
  });
  const { team, number } = row;
  return (
    <ReasonDialog
      open
      title={t(`acts.${verb}Title`, { team, number })}
      hint={t('acts.reasonHint')}
      act={t(`acts.${verb}`)}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: row.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t(`acts.${verb}What`)}</p>
    </ReasonDialog>
  );
}
