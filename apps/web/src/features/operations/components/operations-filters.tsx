import { getCompetition, listCompetitions } from '@jiebang/contracts/competitions';
import { type EvaluationStatus, evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

export type Filters = { status?: EvaluationStatus; phase?: string };

/** Filters of the console; they live in the address, so that a filtered list can be sent to a colleague. */
export function OperationsFilters({ filters }: { filters: Filters }) {
  const t = useTexts('operations');
  const text = useText();
  const navigate = useNavigate();
  const set = (change: { status?: string; phase?: string }) => {
    const { status, phase } = { ...filters, ...change };
    void navigate({
      to: '/workspace/operations',
      search: {
        ...(status ? { status: status as EvaluationStatus } : {}),
        ...(phase ? { phase } : {}),
      },
    });
  };
  return (
    <search className="ops-filters" aria-label={t('filters.label')}>
      <SelectField
        label={t('filters.status')}
        value={filters.status ?? ''}
        onChange={(event) => set({ status: event.target.value })}
      >
        <option value="">{t('filters.any')}</option>
        {evaluationLifecycle.states.map((status) => (
          <option key={status} value={status}>
            {text(evaluationLifecycle.labels[status])}
          </option>
        ))}
      </SelectField>
      <PhaseField phase={filters.phase} onChange={(phase) => set({ phase })} />
      {filters.status || filters.phase ? (
        <Button look="quiet" onClick={() => set({ status: '', phase: '' })}>
          {t('filters.clear')}
        </Button>
      ) : null}
    </search>
  );
}

type PhaseProps = { phase: string | undefined; onChange: (phase: string) => void };

function PhaseField({ phase, onChange }: PhaseProps) {
  const t = useTexts('operations');
  const phases = usePhases();
  return (
    <SelectField
      label={t('filters.phase')}
      value={phase ?? ''}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('filters.anyPhase')}</option>
      {phases.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {phase && !phases.some(({ id }) => id === phase) ? <option value={phase}>{phase}</option> : null}
    </SelectField>
  );
}

/** Phases of the newest competitions that this person may see; one further back is still found by its id in the address. */
function usePhases(): { id: string; name: string }[] {
  const text = useText();
  const list = useQuery({ ...apiQuery(listCompetitions, { query: { limit: 50 } }), staleTime: 60_000 });
  const details = useQueries({
    queries: (list.data?.items ?? []).map(({ slug }) => ({
      ...apiQuery(getCompetition, { params: { slug } }),
      staleTime: 60_000,
    })),
  });
  return details.flatMap(({ data }) =>
    (data?.tracks ?? []).flatMap((track) =>
      track.phases.map(({ id, title }) => ({
        id,
        name: [data?.title, track.title, title].map((part) => (part ? text(part) : '')).join(' · '),
      })),
    ),
  );
}
