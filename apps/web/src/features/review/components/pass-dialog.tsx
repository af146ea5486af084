import { passFormalReview } from '@jiebang/contracts/scenario-review';
import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Note } from '../../../components/note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';

type Props = {
  view: ScenarioView;
  /** Fields ticked to be sent back, which passing leaves behind. */
  ticked: number;
  onDone: (what: string) => void;
  onClose: () => void;
};

/** Ends formal review, and names what ends with it. */
export function PassDialog({ view, ticked, onDone, onClose }: Props) {
  const t = useTexts('review');
  const act = useDeskAct(passFormalReview, () => onDone(t('pass.done')));
  return (
    <ConfirmDialog
      open
      title={t('pass.title')}
      act={t('pass.act')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: view.id }, body: {} })}
      onClose={onClose}
    >
      <p>{t('pass.what')}</p>
      {ticked > 0 ? <Note tone="amber">{t('pass.ticked', { count: ticked })}</Note> : null}
    </ConfirmDialog>
  );
}
