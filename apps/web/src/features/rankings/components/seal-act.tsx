import { type ContestView, sealRanking } from '@jiebang/contracts/rankings-office';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Note } from '../../../components/note.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';

type Ranking = NonNullable<ContestView['ranking']>;

/** Sealed is what was read: the fingerprint that stood in the question when it was asked, or nothing. */
export function SealAct({ contest, ranking }: { contest: ContestView; ranking: Ranking }) {
  const t = useTexts('rankings');
  const [read, setRead] = useState<Ranking | null>(null);
  const act = useAct(sealRanking, { refreshes, onDone: () => setRead(null) });
  if (!contest.abilities.includes('seal')) return null;
  const changed = act.error !== null && asProblem(act.error).code === 'conflict';
  return (
    <>
      <Button onClick={() => setRead(ranking)}>{t('seal.act')}</Button>
      <ConfirmDialog
        open={read !== null}
        title={t('seal.title')}
        act={t('seal.act')}
        busy={act.isPending}
        error={changed ? null : act.error}
        onConfirm={() => {
          if (read) act.mutate({ params: { id: read.id }, body: { sm3: read.sm3 } });
        }}
        onClose={() => setRead(null)}
      >
        {changed ? <Note tone="seal" role="alert" title={t('seal.changed')} /> : null}
        <p>{t('seal.lead')}</p>
        <p>
          <code>{read?.sm3}</code>
        </p>
        <ul className="ranking-will">
          <li>{t('seal.frozen')}</li>
          {contest.challenge ? <li>{t('seal.told')}</li> : null}
          <li>{t('seal.next')}</li>
        </ul>
      </ConfirmDialog>
    </>
  );
}
