import {
  type BlacklistEntryView,
  confirmBlacklistEntry,
  dismissBlacklistEntry,
  liftBlacklistEntry,
  listBlacklist,
} from '@jiebang/contracts/blacklist';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useSharedAct } from '../../../lib/use-shared-act.ts';

export type EntryVerb = BlacklistEntryView['abilities'][number];
type Props = { entry: BlacklistEntryView; verb: EntryVerb; onClose: () => void };
const reads = [listBlacklist];

/** Asks before an entry begins to count, is left aside, or is lifted. */
export function EntryDialog(props: Props) {
  return props.verb === 'lift' ? <LiftDialog {...props} /> : <SecondLook {...props} verb={props.verb} />;
}

function SecondLook({ entry, verb, onClose }: Props & { verb: 'confirm' | 'dismiss' }) {
  const t = useTexts('eligibility');
  const endpoint = verb === 'confirm' ? confirmBlacklistEntry : dismissBlacklistEntry;
  const act = useSharedAct(endpoint, reads, onClose);
  return (
    <ConfirmDialog
      open
      title={t(`list.${verb}Title`, { name: entry.name })}
      act={t(`list.${verb}`)}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: entry.id } })}
      onClose={onClose}
    >
      <p>{t(`list.${verb}What`)}</p>
    </ConfirmDialog>
  );
}

function LiftDialog({ entry, onClose }: Props) {
  const t = useTexts('eligibility');
  const act = useSharedAct(liftBlacklistEntry, reads, onClose);
  return (
    <ReasonDialog
      open
      title={t('list.liftTitle', { name: entry.name })}
      hint={t('list.liftHint')}
      act={t('list.lift')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: entry.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t('list.liftWhat')}</p>
    </ReasonDialog>
  );
}
