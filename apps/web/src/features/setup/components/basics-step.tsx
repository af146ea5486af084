import {
  type CompetitionView,
  getCompetition,
  listCompetitions,
  updateCompetition,
} from '@jiebang/contracts/competitions';
import { useState } from 'react';
import { useAct } from '../../../lib/use-api.ts';
import { type CompetitionDraft, CompetitionFields } from './competition-fields.tsx';
import { SaveLine } from './save-line.tsx';

export function BasicsStep({ competition }: { competition: CompetitionView }) {
  const { title, summary, organiser, description, rules, maxTeamSize } = competition;
  const [draft, setDraft] = useState<CompetitionDraft>({
    title,
    summary,
    organiser,
    description,
    rules,
    maxTeamSize,
  });
  const mayEdit = competition.abilities.includes('edit');
  const act = useAct(updateCompetition, { refreshes: [getCompetition, listCompetitions] });
  return (
    <form
      className="card pad stack"
      onChange={() => act.reset()}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ params: { id: competition.id }, body: draft });
      }}
    >
      <fieldset className="bare stack" disabled={!mayEdit}>
        <CompetitionFields draft={draft} onChange={setDraft} error={act.error} />
        {mayEdit ? <SaveLine act={act} /> : null}
      </fieldset>
    </form>
  );
}
