import {
  exportWinners,
  giveUpAgreement,
  listWinners,
  startAgreement,
} from '@jiebang/contracts/agreement-endpoints';
import type { WinnerView } from '@jiebang/contracts/agreements';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useAgreementAct } from '../lib/use-agreement-act.ts';

/** Who has won and has no agreement yet: the next thing to do stands first. */
export function Winners() {
  const t = useTexts('agreements');
  const query = useQuery(apiQuery(listWinners, { query: { limit: 100 } }));
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  const winners = query.data?.items ?? [];
  if (winners.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="winners">
      <SectionHead id="winners" title={t('winners.title')} note={t('winners.note')} />
      <div>
        <SpreadsheetLink endpoint={exportWinners} />
      </div>
      <ul className="plain-list stack tight">
        {winners.map((winner) => (
          <Winner key={winner.proposal.id} winner={winner} />
        ))}
      </ul>
    </section>
  );
}

function Winner({ winner }: { winner: WinnerView }) {
  const t = useTexts('agreements');
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const start = useAgreementAct(startAgreement, ({ id }) => {
    void navigate({ to: '/workspace/agreements/$id', params: { id } });
  });
  const giveUp = useAgreementAct(giveUpAgreement, () => setOpen(false));
  const { proposal, challenge, poster, solver, abilities } = winner;
  const params = { id: proposal.id };
  return (
    <Card as="li" className="row">
      <div>
        <b>{challenge.title}</b>
        <p className="small muted">
          {t('winners.sides', { poster: poster.name, solver: solver.name })} <code>{proposal.code}</code>
        </p>
      </div>
      <span className="push row tight">
        {abilities.includes('start') ? (
          <Button busy={start.isPending} onClick={() => start.mutate({ params })}>
            {t('winners.start')}
            <span className="sr-only"> {challenge.title}</span>
          </Button>
        ) : null}
        {abilities.includes('give_up') ? (
          <Button look="ghost" small onClick={() => setOpen(true)}>
            {t('winners.giveUp')}
          </Button>
        ) : null}
      </span>
      {start.error ? <ProblemNote error={start.error} /> : null}
      <ReasonDialog
        open={open}
        title={t('winners.giveUpTitle')}
        act={t('winners.giveUp')}
        danger
        hint={t('reasonHint')}
        state={giveUp}
        onSend={(reason) => giveUp.mutate({ params, body: { reason } })}
        onClose={() => setOpen(false)}
      >
        <p>{t('winners.giveUpWhat', { solver: solver.name })}</p>
      </ReasonDialog>
    </Card>
  );
}
