import { type ContestView, proposeRanking } from '@jiebang/contracts/rankings-office';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Note } from '../../../components/note.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';

/** Nothing is open: the table below can be proposed. */
export function ProposeAct({ contest }: { contest: ContestView }) {
  const t = useTexts('rankings');
  const [asking, setAsking] = useState(false);
  const key = useRef(randomKey());
  const act = useAct(proposeRanking, {
    refreshes,
    onDone: () => {
      key.current = randomKey();
      setAsking(false);
    },
  });
  return (
    <Note tone="green" title={t('ready.title')}>
      <p>{t('ready.lead')}</p>
      <div>
        <Button onClick={() => setAsking(true)}>{t('ready.act')}</Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('ready.ask')}
        act={t('ready.act')}
        busy={act.isPending}
        error={act.error}
        onConfirm={() =>
          act.mutate({
            params: { id: contest.competition.id },
            options: { idempotencyKey: key.current },
          })
        }
        onClose={() => setAsking(false)}
      >
        <p>{t('ready.rows', { count: contest.rows?.length ?? 0 })}</p>
        <p>{t('ready.will')}</p>
      </ConfirmDialog>
    </Note>
  );
}
