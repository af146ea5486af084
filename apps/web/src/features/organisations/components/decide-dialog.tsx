import { decideClaim, listClaims } from '@jiebang/contracts/organisations';
import { useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { fieldError, TextArea } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import type { Claim } from './my-claims.tsx';

export type Decision = 'approve' | 'reject';
type Props = { claim: Claim; decision: Decision; onClose: () => void };

export function DecideDialog({ claim, decision, onClose }: Props) {
  const t = useTexts('organisations');
  const common = useTexts('common');
  const form = useId();
  const [reason, setReason] = useState('');
  const act = useAct(decideClaim, { refreshes: [listClaims], onDone: onClose });
  const names = { name: claim.organisationName, claimant: claim.claimant };
  return (
    <Dialog open title={t(`claims.${decision}Title`, names)} onClose={onClose}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ params: { id: claim.id }, body: { decision, reason } });
        }}
      >
        <p>{t(`claims.${decision}What`)}</p>
        <TextArea
          label={t('claims.reason')}
          hint={t('claims.reasonHint')}
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
        <Button
          type="submit"
          form={form}
          look={decision === 'approve' ? 'primary' : 'danger'}
          busy={act.isPending}
        >
          {t(`claims.${decision}`)}
        </Button>
      </div>
    </Dialog>
  );
}
