import type { CompetitionView, PhaseView } from '@jiebang/contracts/competitions';
import { ChipLink } from '../../../components/chip-link.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

type Props = {
  competition: CompetitionView;
  phases: PhaseView[];
  current: string | undefined;
  to: '/competitions/$slug/submit' | '/competitions/$slug/submissions';
};

/** Which phase the page is about, in the address. Not drawn when there is no choice. */
export function PhaseChoice({ competition, phases, current, to }: Props) {
  const t = useTexts('submissions');
  const text = useText();
  if (phases.length < 2) return null;
  return (
    <nav aria-label={t('list.phases')} className="row">
      {phases.map((phase) => (
        <ChipLink
          key={phase.id}
          to={to}
          params={{ slug: competition.slug }}
          search={{ phase: phase.id }}
          activeOptions={{ exact: true, includeSearch: true }}
          {...(phase.id === current ? { 'aria-current': 'page' as const } : {})}
        >
          {phaseTitle(competition, phase, text)}
        </ChipLink>
      ))}
    </nav>
  );
}

/** Track and phase: «正式赛» alone is ambiguous where several tracks run. */
export function phaseTitle(
  competition: CompetitionView,
  phase: PhaseView,
  text: ReturnType<typeof useText>,
): string {
  const track = competition.tracks.find(({ id }) => id === phase.trackId);
  return track ? `${text(track.title)} · ${text(phase.title)}` : text(phase.title);
}
