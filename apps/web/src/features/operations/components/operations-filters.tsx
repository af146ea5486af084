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
  const phases = usePhases();
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
      <SelectField
        label={t('filters.phase')}
        value={filters.phase ?? ''}
        onChange={(event) => set({ phase: event.target.value })}
      >
        <option value="">{t('filters.anyPhase')}</option>
        {phases.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {filters.phase && !phases.some(({ id }) => id === filters.phase) ? (
          <option value={filters.phase}>{filters.phase}</option>
        ) : null}
      </SelectField>
      {filters.status || filters.phase ? (
        <Button look="quiet" onClick={() => set({ status: '', phase: '' })}>
          {t('filters.clear')}
        </Button>
      ) : null}
    </search>
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
