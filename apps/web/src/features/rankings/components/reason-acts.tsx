import { type ContestView, discardRanking, voidRanking } from '@jiebang/contracts/rankings-office';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';

type Part = { contest: ContestView; ranking: NonNullable<ContestView['ranking']> };

/** Sends a proposed ranking back: whoever may seal it, and who proposed it, may do so. */
export function DiscardAct({ contest, ranking }: Part) {
  const t = useTexts('rankings');
  const [asking, setAsking] = useState(false);
  const act = useAct(discardRanking, { refreshes, onDone: () => setAsking(false) });
  if (!contest.abilities.includes('discard')) return null;
  return (
    <>
      <Button look="ghost" onClick={() => setAsking(true)}>
        {t('discard.act')}
      </Button>
      {asking ? (
        <ReasonDialog
          open
          title={t('discard.title')}
          act={t('discard.act')}
          hint={t('discard.hint')}
          state={act}
          onSend={(reason) => act.mutate({ params: { id: ranking.id }, body: { reason } })}
          onClose={() => setAsking(false)}
        >
          <p>{t('discard.what')}</p>
        </ReasonDialog>
      ) : null}
    </>
  );
}

/** Declares a sealed ranking void before its notice. */
export function VoidAct({ contest, ranking }: Part) {
  const t = useTexts('rankings');
  const [asking, setAsking] = useState(false);
  const act = useAct(voidRanking, { refreshes, onDone: () => setAsking(false) });
  if (!contest.abilities.includes('void')) return null;
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('void.act')}
      </Button>
      {asking ? (
        <ReasonDialog
          open
          danger
          title={t('void.title')}
          act={t('void.act')}
          hint={t('void.hint')}
          state={act}
          onSend={(reason) => act.mutate({ params: { id: ranking.id }, body: { reason } })}
          onClose={() => setAsking(false)}
        >
          <p>{t('void.what')}</p>
        </ReasonDialog>
      ) : null}
    </>
  );
}
