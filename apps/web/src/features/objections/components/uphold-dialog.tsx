import { type ObjectionView, upholdObjection } from '@jiebang/contracts/objections';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { BilingualField } from '../../../components/bilingual-field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { caseReads } from '../lib/lines.ts';
import { WrittenDialog } from './written-dialog.tsx';

type Props = { objection: ObjectionView; onClose: () => void };

/** Upholds an objection: ends its notice with a consequence that everybody reads. */
export function UpholdDialog({ objection, onClose }: Props) {
  const t = useTexts('objections');
  const [consequence, write, forget] = useKept<Text>(`uphold.${objection.id}`, { zh: '', en: '' });
  const state = useAct(upholdObjection, {
    refreshes: caseReads,
    onDone: () => {
      forget();
      onClose();
    },
  });
  return (
    <WrittenDialog
      title={t('acts.uphold.title')}
      act={t('acts.uphold.act')}
      danger
      state={state}
      onSend={() => state.mutate({ params: { id: objection.id }, body: { consequence } })}
      onClose={onClose}
    >
      <p>{t('acts.uphold.what')}</p>
      <BilingualField
        area
        label={t('acts.uphold.consequence')}
        hint={t('acts.uphold.hint')}
        path="consequence"
        error={state.error}
        value={consequence}
        maxLength={2000}
        required
        onChange={write}
      />
    </WrittenDialog>
  );
}
