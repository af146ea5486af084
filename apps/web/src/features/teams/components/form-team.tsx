import { type CompetitionView, getCompetition } from '@jiebang/contracts/competitions';
import { formTeam, getMyTeam, listMyTeams } from '@jiebang/contracts/teams';
import { useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { fieldError, SelectField, TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

export function FormTeam({ competition }: { competition: CompetitionView }) {
  const t = useTexts('teams');
  const keyOf = useWishKeys();
  const act = useAct(formTeam, { refreshes: [getMyTeam, listMyTeams, getCompetition] });
  const send = (form: FormData) => {
    const name = String(form.get('name')).trim();
    const organisationId = String(form.get('organisation') ?? '') || null;
    act.mutate({
      params: { id: competition.id },
      body: { name, organisationId },
      options: { idempotencyKey: keyOf(`${name}:${organisationId}`) },
    });
  };
  return (
    <Card as="section">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send(new FormData(event.currentTarget));
        }}
      >
        <h2 className="card-title">{t('form.title')}</h2>
        <p className="muted">{t('form.note', { limit: competition.maxTeamSize })}</p>
        <TextField
          label={t('form.name')}
          hint={t('form.nameHint')}
          wrong={fieldError(act.error, 'name')}
          name="name"
          required
          minLength={2}
          maxLength={40}
          autoComplete="off"
        />
        {competition.solvers ? <SolverChoice solvers={competition.solvers} /> : <OrganisationChoice />}
        {act.error ? <ProblemNote error={act.error} /> : null}
        <div>
          <Button type="submit" busy={act.isPending}>
            {t('form.submit')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** The same wish sent twice (a double click, a lost answer) is one team; another name is another wish. */
function useWishKeys(): (wish: string) => string {
  const keys = useRef(new Map<string, string>());
  return (wish) => {
    const key = keys.current.get(wish) ?? randomKey();
    keys.current.set(wish, key);
    return key;
  };
}

/** A contest's team stands for a body whose proposal on the challenge is valid: no other choice is offered. */
function SolverChoice({ solvers }: { solvers: NonNullable<CompetitionView['solvers']> }) {
  const t = useTexts('teams');
  return (
    <SelectField label={t('form.organisation')} hint={t('form.solverHint')} name="organisation" required>
      {solvers.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

/** In whose name the team takes part; no field where the person belongs to no body. */
function OrganisationChoice() {
  const t = useTexts('teams');
  const { user } = useSession();
  if (!user || user.organisations.length === 0) return null;
  return (
    <SelectField label={t('form.organisation')} hint={t('form.organisationHint')} name="organisation">
      <option value="">{t('form.none')}</option>
      {user.organisations.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
