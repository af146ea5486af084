import { decideClaim, listClaims } from '@jiebang/contracts/organisations';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import type { Claim } from './my-claims.tsx';

export type Decision = 'approve' | 'reject';
type Props = { claim: Claim; decision: Decision; onClose: () => void };

export function DecideDialog({ claim, decision, onClose }: Props) {
  const t = useTexts('organisations');
  const act = useAct(decideClaim, { refreshes: [listClaims], onDone: onClose });
  const names = { name: claim.organisationName, claimant: claim.claimant };
  return (
    <ReasonDialog
      open
      title={t(`claims.${decision}Title`, names)}
      hint={t('claims.reasonHint')}
      act={t(`claims.${decision}`)}
      danger={decision === 'reject'}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: claim.id }, body: { decision, reason } })}
      onClose={onClose}
    >
      <p>{t(`claims.${decision}What`)}</p>
    </ReasonDialog>
  );
}
