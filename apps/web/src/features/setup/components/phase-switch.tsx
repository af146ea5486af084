import type { CompetitionView, PhaseView } from '@jiebang/contracts/competitions';
import { useNavigate } from '@tanstack/react-router';
import { SelectField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { SetupStep } from '../lib/setup-steps.ts';
import { PhaseTag } from './competition-tag.tsx';

type Props = { competition: CompetitionView; phase: PhaseView; step: SetupStep };

/** Which phase the step is about; a choice only where there are several. */
export function PhaseSwitch({ competition, phase, step }: Props) {
  const t = useTexts('setup');
  const text = useText();
  const navigate = useNavigate();
  const options = competition.tracks.flatMap((track) =>
    track.phases.map(({ id, title }) => ({ id, name: `${text(track.title)} · ${text(title)}` })),
  );
  if (options.length === 1) {
    return (
      <p className="row">
        <b>{options[0]?.name}</b>
        <PhaseTag status={phase.status} />
      </p>
    );
  }
  return (
    <SelectField
      label={t('page.phase')}
      value={phase.id}
      onChange={(event) =>
        void navigate({
          to: '/workspace/competitions/$slug',
          params: { slug: competition.slug },
          search: { step, phase: event.target.value },
        })
      }
    >
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
