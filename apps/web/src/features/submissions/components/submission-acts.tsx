import { getLeaderboard } from '@jiebang/contracts/leaderboards';
import {
  chooseEntry,
  getSubmission,
  listSubmissions,
  type SubmissionView,
  withdrawEntry,
} from '@jiebang/contracts/submissions';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

const touched = [getSubmission, listSubmissions, getLeaderboard];

/** Choose as final, withdraw: what the server allows now. */
export function SubmissionActs({ submission }: { submission: SubmissionView }) {
  const t = useTexts('submissions');
  const [asking, setAsking] = useState(false);
  const choose = useAct(chooseEntry, { refreshes: touched });
  const withdraw = useAct(withdrawEntry, { refreshes: touched, onDone: () => setAsking(false) });
  const { id, number, chosen, abilities } = submission;
  return (
    <>
      {abilities.includes('choose') ? (
        <Button
          look="quiet"
          small
          aria-pressed={chosen}
          busy={choose.isPending}
          onClick={() => choose.mutate({ params: { id }, body: { chosen: !chosen } })}
        >
          {t(chosen ? 'act.unchoose' : 'act.choose')}
        </Button>
      ) : null}
      {abilities.includes('withdraw') ? (
        <Button look="quiet" small onClick={() => setAsking(true)}>
          {t('act.withdraw')}
        </Button>
      ) : null}
      {choose.error ? <ProblemNote error={choose.error} /> : null}
      <ConfirmDialog
        open={asking}
        title={t('act.withdrawTitle', { number })}
        act={t('act.withdraw')}
        danger
        busy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate({ params: { id } })}
        onClose={() => setAsking(false)}
      >
        <p>{t('act.withdrawWhat')}</p>
      </ConfirmDialog>
    </>
  );
}
