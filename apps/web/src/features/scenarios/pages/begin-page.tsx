import { listMyOrganisations, type OrganisationView } from '@jiebang/contracts/organisations';
import { listRounds, type RoundView } from '@jiebang/contracts/rounds';
import { createScenario, listMyScenarios, type ScenarioSummary } from '@jiebang/contracts/scenarios';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { fieldError, SelectField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import '../scenarios.css';

const route = getRouteApi('/workspace/workspace/scenarios/begin');

/** Begins a scenario: in which call, for which body, from nothing or from an earlier one. */
export function BeginPage() {
  const t = useTexts('scenarios');
  useTitle(t('begin.title'));
  const rounds = useQuery(apiQuery(listRounds, { query: { window: 'open', limit: 100 } }));
  const bodies = useQuery(apiQuery(listMyOrganisations, {}));
  const earlier = useQuery(apiQuery(listMyScenarios, { query: { limit: 100 } }));
  return (
    <div className="page stack loose">
      <div>
        <p className="small">
          <Link to="/workspace/scenarios">{t('list.back')}</Link>
        </p>
        <h1 className="page-title">{t('begin.title')}</h1>
        <p className="muted prose">{t('begin.lead')}</p>
      </div>
      <Reading query={rounds}>
        {(open) => (
          <Reading query={bodies}>
            {(mine) => (
              <Reading query={earlier}>
                {(scenarios) => <Begin rounds={open.items} bodies={mine.items} earlier={scenarios.items} />}
              </Reading>
            )}
          </Reading>
        )}
      </Reading>
    </div>
  );
}

type BeginProps = { rounds: RoundView[]; bodies: OrganisationView[]; earlier: ScenarioSummary[] };

/** What is needed first is said instead of a form that cannot be sent. */
function Begin(props: BeginProps) {
  const t = useTexts('scenarios');
  if (props.rounds.length === 0) {
    return (
      <EmptyState
        title={t('begin.noRound')}
        action={<LinkButton to="/rounds">{t('begin.rounds')}</LinkButton>}
      >
        {t('begin.noRoundWhat')}
      </EmptyState>
    );
  }
  if (props.bodies.length === 0) {
    return (
      <EmptyState
        title={t('begin.noBody')}
        action={<LinkButton to="/workspace/organisations/register">{t('begin.register')}</LinkButton>}
      >
        {t('begin.noBodyWhat')}
      </EmptyState>
    );
  }
  return <BeginForm {...props} />;
}

function BeginForm({ rounds, bodies, earlier }: BeginProps) {
  const t = useTexts('scenarios');
  const text = useText();
  const search = route.useSearch();
  const navigate = useNavigate();
  const key = useRef(randomKey());
  const source = earlier.find(({ id }) => id === search.copy);
  const [slug, setSlug] = useState(search.round ?? rounds[0]?.slug);
  const [body, setBody] = useState(source?.organisation.id ?? bodies[0]?.id ?? '');
  const [copyFrom, setCopyFrom] = useState(source?.id ?? '');
  const round = rounds.find((one) => one.slug === slug) ?? rounds[0];
  const act = useAct(createScenario, {
    refreshes: [listMyScenarios],
    onDone: ({ id }) => void navigate({ to: '/workspace/scenarios/$id', params: { id } }),
  });
  if (!round) return null;
  const choose = (set: (value: string) => void) => (event: { target: { value: string } }) => {
    // Another choice is another scenario, not the repeat of a lost answer.
    key.current = randomKey();
    set(event.target.value);
  };
  return (
    <Card className="begin">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({
            params: { id: round.id },
            body: { organisationId: body, ...(copyFrom ? { copyFrom } : {}) },
            options: { idempotencyKey: key.current },
          });
        }}
      >
        <SelectField
          label={t('begin.round')}
          hint={<Deadline at={round.closesAt} />}
          value={round.slug}
          onChange={choose(setSlug)}
        >
          {rounds.map((one) => (
            <option key={one.id} value={one.slug}>
              {text(one.title)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('begin.body')}
          hint={t('begin.bodyHint')}
          wrong={fieldError(act.error, 'organisationId')}
          value={body}
          onChange={choose(setBody)}
        >
          {bodies.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </SelectField>
        {earlier.length > 0 ? (
          <SelectField
            label={t('begin.from')}
            hint={t('begin.fromHint')}
            value={copyFrom}
            onChange={choose(setCopyFrom)}
          >
            <option value="">{t('begin.blank')}</option>
            {earlier.map((one) => (
              <option key={one.id} value={one.id}>
                {[one.code, one.title || t('untitled')].filter(Boolean).join(' ')}
              </option>
            ))}
          </SelectField>
        ) : null}
        {act.error ? <ProblemNote error={act.error} /> : null}
        <div className="row">
          <Button type="submit" busy={act.isPending}>
            {t('begin.act')}
          </Button>
          <span className="muted small">{t('begin.note')}</span>
        </div>
      </form>
    </Card>
  );
}
