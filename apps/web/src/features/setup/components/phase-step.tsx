import type { CompetitionView, PhaseView } from '@jiebang/contracts/competitions';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { SelectField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { PhaseForm } from './phase-form.tsx';
import { PhaseSwitch } from './phase-switch.tsx';

type Props = { competition: CompetitionView; phase: PhaseView | null };

/** Settings of the phase in view, and new phases in any track. */
export function PhaseStep({ competition, phase }: Props) {
  const t = useTexts('setup');
  const [adding, setAdding] = useState(false);
  const mayAdd = competition.abilities.includes('add_track');
  const { slug } = competition;
  if (competition.tracks.length === 0) {
    return (
      <EmptyState
        title={t('tracks.emptyTitle')}
        action={
          <LinkButton to="/workspace/competitions/$slug" params={{ slug }} search={{ step: 'tracks' }}>
            {t('tracks.add')}
          </LinkButton>
        }
      >
        {t('tracks.empty')}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <p className="muted">{t('phase.lead')}</p>
      {phase ? (
        <>
          <PhaseSwitch competition={competition} phase={phase} step="phase" />
          <PhaseForm key={phase.id} trackId={phase.trackId} phase={phase} onDone={() => undefined} />
        </>
      ) : (
        <EmptyState title={t('phase.emptyTitle')}>{t('phase.empty')}</EmptyState>
      )}
      {mayAdd && phase && !adding ? (
        <div>
          <Button look="ghost" onClick={() => setAdding(true)}>
            {t('phase.add')}
          </Button>
        </div>
      ) : null}
      {mayAdd && (adding || !phase) ? (
        <NewPhase competition={competition} onDone={() => setAdding(false)} />
      ) : null}
    </div>
  );
}

function NewPhase({ competition, onDone }: { competition: CompetitionView; onDone: () => void }) {
  const t = useTexts('setup');
  const text = useText();
  const navigate = useNavigate();
  const [trackId, setTrackId] = useState(competition.tracks[0]?.id ?? '');
  const done = (phase: PhaseView) => {
    onDone();
    void navigate({
      to: '/workspace/competitions/$slug',
      params: { slug: competition.slug },
      search: { step: 'truth', phase: phase.id },
    });
  };
  return (
    <section className="stack" aria-label={t('phase.add')}>
      <SelectField
        label={t('phase.addTo')}
        value={trackId}
        onChange={(event) => setTrackId(event.target.value)}
      >
        {competition.tracks.map((track) => (
          <option key={track.id} value={track.id}>
            {text(track.title)}
          </option>
        ))}
      </SelectField>
      <PhaseForm trackId={trackId} phase={null} onDone={done} />
    </section>
  );
}
