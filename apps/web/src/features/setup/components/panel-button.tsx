import type { CompetitionView } from '@jiebang/contracts/competitions';
import { createPanel, listPanels } from '@jiebang/contracts/judging';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useSession } from '../../../lib/session.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';

/** The panel of the competition, or the way to begin one. */
export function PanelButton({ competition }: { competition: CompetitionView }) {
  const { can } = useSession();
  const published = competition.status === 'published';
  return can('judging.manage') && published ? <Panel competition={competition} /> : null;
}

function Panel({ competition }: { competition: CompetitionView }) {
  const t = useTexts('setup');
  const [asked, setAsked] = useState(false);
  const { data } = useQuery(apiQuery(listPanels, { query: { competitionId: competition.id } }));
  const panel = data?.items.find(({ status }) => status !== 'cancelled');
  if (!data) return null;
  if (panel)
    return (
      <LinkButton look="ghost" to="/workspace/panels/$id" params={{ id: panel.id }}>
        {t('panel.open')}
      </LinkButton>
    );
  return (
    <>
      <Button look="ghost" onClick={() => setAsked(true)}>
        {t('panel.create')}
      </Button>
      {asked ? <CreateDialog competition={competition} onClose={() => setAsked(false)} /> : null}
    </>
  );
}

function CreateDialog({ competition, onClose }: { competition: CompetitionView; onClose: () => void }) {
  const t = useTexts('setup');
  const text = useText();
  const navigate = useNavigate();
  // One key for the life of the dialog: a second click after a lost answer finds the panel that was made.
  const key = useRef(randomKey());
  const act = useAct(createPanel, {
    refreshes: [listPanels],
    onDone: ({ id }) => void navigate({ to: '/workspace/panels/$id', params: { id } }),
  });
  return (
    <ConfirmDialog
      open
      title={t('panel.title', { name: text(competition.title) })}
      act={t('panel.create')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() =>
        act.mutate({ params: { id: competition.id }, body: {}, options: { idempotencyKey: key.current } })
      }
      onClose={onClose}
    >
      <p>{t(competition.solvers === null ? 'panel.what' : 'panel.whatContest')}</p>
    </ConfirmDialog>
  );
}
