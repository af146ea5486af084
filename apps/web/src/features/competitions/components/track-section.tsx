import type { CompetitionView } from '@jiebang/contracts/competitions';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { Tag } from '../../../components/tag.tsx';
import { useText } from '../../../lib/texts.ts';
import { PhaseCard } from './phase-card.tsx';

type Track = CompetitionView['tracks'][number];

type Props = { track: Track; slug: string; cancelled: boolean };

export function TrackSection({ track, slug, cancelled }: Props) {
  const text = useText();
  return (
    <section className="track">
      <h3>
        {text(track.title)} <Tag>{text(sectors[track.sector])}</Tag>
      </h3>
      <p className="muted">{text(track.summary)}</p>
      {track.phases.map((phase) => (
        <PhaseCard key={phase.id} phase={phase} slug={slug} cancelled={cancelled} />
      ))}
    </section>
  );
}
