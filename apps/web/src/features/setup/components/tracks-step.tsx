import { getChallenge } from '@jiebang/contracts/challenges';
import {
  type CompetitionView,
  createTrack,
  getCompetition,
  updateTrack,
} from '@jiebang/contracts/competitions';
import { type Sector, sectorIds, sectors } from '@jiebang/domain/competitions/lifecycles';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BilingualField } from '../../../components/bilingual-field.tsx';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { fieldError, SelectField } from '../../../components/field.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';
import { SaveLine } from './save-line.tsx';

type Track = CompetitionView['tracks'][number];

export function TracksStep({ competition }: { competition: CompetitionView }) {
  const t = useTexts('setup');
  // `null`: closed, 'new': a track is being added, else the one being changed.
  const [open, setOpen] = useState<Track | 'new' | null>(null);
  const mayAdd = competition.abilities.includes('add_track');
  const add = mayAdd ? <Button onClick={() => setOpen('new')}>{t('tracks.add')}</Button> : null;
  return (
    <div className="stack">
      <p className="muted">{t('tracks.lead')}</p>
      {competition.tracks.length === 0 ? (
        <EmptyState title={t('tracks.emptyTitle')} action={add}>
          {t('tracks.empty')}
        </EmptyState>
      ) : (
        <>
          <ul className="setup-list">
            {competition.tracks.map((track) => (
              <TrackRow
                key={track.id}
                track={track}
                onEdit={competition.abilities.includes('edit') ? setOpen : null}
              />
            ))}
          </ul>
          <div>{add}</div>
        </>
      )}
      <Dialog
        open={open !== null}
        title={t(open === 'new' ? 'tracks.addTitle' : 'tracks.editTitle')}
        onClose={() => setOpen(null)}
      >
        <TrackForm
          competition={competition}
          track={open === 'new' ? null : open}
          onDone={() => setOpen(null)}
        />
      </Dialog>
    </div>
  );
}

function TrackRow({ track, onEdit }: { track: Track; onEdit: ((track: Track) => void) | null }) {
  const t = useTexts('setup');
  const text = useText();
  return (
    <li className="card pad">
      <div className="row">
        <h3>{text(track.title)}</h3>
        <Tag>{text(sectors[track.sector])}</Tag>
        <span className="muted small">{t('tracks.phases', { count: track.phases.length })}</span>
        {onEdit ? (
          <Button look="ghost" small className="push" onClick={() => onEdit(track)}>
            {t('edit')}
            <span className="sr-only"> {text(track.title)}</span>
          </Button>
        ) : null}
      </div>
      <p className="muted">{text(track.summary)}</p>
    </li>
  );
}

type TrackFormProps = { competition: CompetitionView; track: Track | null; onDone: () => void };

function TrackForm({ competition, track, onDone }: TrackFormProps) {
  const t = useTexts('setup');
  const [title, setTitle] = useState(track?.title ?? { zh: '', en: '' });
  const [summary, setSummary] = useState(track?.summary ?? { zh: '', en: '' });
  const [chosen, setSector] = useState<Sector | null>(track?.sector ?? null);
  const ofChallenge = useSectorOf(competition);
  const sector = chosen ?? ofChallenge ?? 'general';
  const create = useAct(createTrack, { refreshes: [getCompetition], onDone });
  const update = useAct(updateTrack, { refreshes: [getCompetition], onDone });
  const act = track ? update : create;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const body = { title, summary, sector };
        if (track) update.mutate({ params: { id: track.id }, body });
        else create.mutate({ params: { id: competition.id }, body });
      }}
    >
      <BilingualField
        label={t('tracks.name')}
        value={title}
        onChange={setTitle}
        path="title"
        error={act.error}
        maxLength={80}
        required
      />
      <BilingualField
        label={t('tracks.summary')}
        value={summary}
        onChange={setSummary}
        path="summary"
        error={act.error}
        maxLength={300}
        required
        area
      />
      <SectorField sector={sector} error={act.error} onChange={setSector} />
      <SaveLine act={act} label={track ? t('save') : t('add')} saved="" />
    </form>
  );
}

/** The sector of the challenge that the competition decides. */
function useSectorOf({ challenge }: CompetitionView): Sector | null {
  const { data } = useQuery({
    ...apiQuery(getChallenge, { params: { code: challenge?.code ?? '' } }),
    enabled: challenge !== null,
  });
  return data?.industry ?? data?.field ?? null;
}

type SectorProps = { sector: Sector; error: unknown; onChange: (sector: Sector) => void };

function SectorField({ sector, error, onChange }: SectorProps) {
  const t = useTexts('setup');
  const text = useText();
  return (
    <SelectField
      label={t('tracks.sector')}
      wrong={fieldError(error, 'sector')}
      value={sector}
      onChange={(event) => onChange(event.target.value as Sector)}
    >
      {sectorIds.map((id) => (
        <option key={id} value={id}>
          {text(sectors[id])}
        </option>
      ))}
    </SelectField>
  );
}
