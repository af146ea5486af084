import { approveScenario, rejectScenario } from '@jiebang/contracts/scenario-review';
import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { recommendationLabels } from '@jiebang/domain/scenarios/lifecycle';
import { Note } from '../../../components/note.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';

type Verb = 'approve' | 'reject';
type Props = { view: ScenarioView; verb: Verb; onDone: (what: string) => void; onClose: () => void };

export function DecideDialog({ view, verb, onDone, onClose }: Props) {
  const t = useTexts('review');
  const text = useText();
  const endpoint = verb === 'approve' ? approveScenario : rejectScenario;
  const act = useDeskAct(endpoint, () =>
    onDone(t(verb === 'approve' ? 'decide.approved' : 'decide.rejected')),
  );
  const majority = view.tally?.majority;
  return (
    <ReasonDialog
      open
      title={t(`decide.${verb}Title`, { title: view.title })}
      act={t(`decide.${verb}`)}
      danger={verb === 'reject'}
      hint={t('decide.hint')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: view.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t(`decide.${verb}What`)}</p>
      {majority && isAgainst(verb, majority) ? (
        <Note tone="amber">{t('decide.against', { majority: text(recommendationLabels[majority]) })}</Note>
      ) : null}
    </ReasonDialog>
  );
}

const isAgainst = (verb: Verb, majority: keyof typeof recommendationLabels): boolean =>
  verb === 'approve' ? majority === 'oppose' : majority !== 'oppose';
