import {
  createPhase,
  getCompetition,
  getPhase,
  listMetrics,
  type PhaseView,
  updatePhase,
} from '@jiebang/contracts/competitions';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BilingualField } from '../../../components/bilingual-field.tsx';
import { fieldError, SelectField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';
import { type ParamValues, paramFields, readParams } from '../lib/params-form.ts';
import { bodyOf, draftFaults, draftOf, emptyPhase } from '../lib/phase-draft.ts';
import { useFocusWrong } from '../lib/use-focus-wrong.ts';
import { type Metric, MetricParams } from './metric-fields.tsx';
import { PhaseDates, PhaseLimits, PhaseRanking } from './phase-fields.tsx';
import { SaveLine } from './save-line.tsx';

type PhaseFormProps = {
  trackId: string;
  /** Null for a new phase. */
  phase: PhaseView | null;
  onDone: (phase: PhaseView) => void;
};

/** Settings of a phase: what is measured, when files are taken, how many, and how they rank. */
export function PhaseForm(props: PhaseFormProps) {
  const metrics = useQuery(apiQuery(listMetrics, {}));
  return <Reading query={metrics}>{({ items }) => <Form {...props} metrics={items} />}</Reading>;
}

function Form({ trackId, phase, onDone, metrics }: PhaseFormProps & { metrics: Metric[] }) {
  const t = useTexts('setup');
  const form = usePhaseForm({ trackId, phase, onDone, metrics });
  const { draft, setDraft, act } = form;
  const fields = { draft, onChange: setDraft, error: act.error };
  const focus = useFocusWrong(act.error);
  const locked = phase !== null && !phase.abilities.includes('edit');
  return (
    <form
      ref={focus}
      className="card pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        form.send();
      }}
    >
      {locked ? <Note>{t('phase.locked')}</Note> : null}
      {phase?.status === 'rehearsed' ? <Note tone="amber">{t('phase.changeWarning')}</Note> : null}
      <fieldset className="bare stack" disabled={locked}>
        <BilingualField
          label={t('phase.name')}
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
          path="title"
          error={act.error}
          maxLength={60}
          required
        />
        <MetricSelect
          metrics={metrics}
          value={draft.metric}
          error={act.error}
          onChange={(metric) => setDraft({ ...draft, metric })}
        />
        <h3 className="setup-title">{t('phase.params')}</h3>
        <MetricParams {...form.params} error={act.error} />
        <PhaseDates {...fields} />
        <PhaseLimits {...fields} />
        <PhaseRanking {...fields} />
        {locked ? null : <SaveLine act={act} label={phase ? t('save') : t('phase.add')} />}
      </fieldset>
    </form>
  );
}

type SelectProps = {
  metrics: Metric[];
  value: string;
  error: unknown;
  onChange: (metric: string) => void;
};

function MetricSelect({ metrics, value, error, onChange }: SelectProps) {
  const t = useTexts('setup');
  const text = useText();
  const direction = metrics.find(({ key }) => key === value)?.direction;
  return (
    <SelectField
      label={t('phase.metric')}
      hint={direction ? t(direction === 'higher' ? 'phase.metricHigher' : 'phase.metricLower') : undefined}
      wrong={fieldError(error, 'metric')}
      value={value}
      required
      onChange={(event) => onChange(event.target.value)}
    >
      {metrics.map((metric) => (
        <option key={metric.key} value={metric.key}>
          {text(metric.title)} · {metric.key}
        </option>
      ))}
    </SelectField>
  );
}

function usePhaseForm({ trackId, phase, onDone, metrics }: PhaseFormProps & { metrics: Metric[] }) {
  const [draft, setDraft] = useState(() =>
    phase ? draftOf(phase) : { ...emptyPhase, metric: metrics[0]?.key ?? '' },
  );
  const [values, setValues] = useState<ParamValues>({});
  const [wrong, setWrong] = useState<Record<string, 'number' | 'json'>>({});
  const refreshes = [getCompetition, getPhase];
  const create = useAct(createPhase, { refreshes, onDone });
  const update = useAct(updatePhase, { refreshes, onDone });
  const metric = metrics.find(({ key }) => key === draft.metric);
  // What is stored belongs to the stored metric; another one starts from its own defaults.
  const stored = phase && phase.metric.key === draft.metric ? phase.metricParams : {};
  const fields = metric ? paramFields(metric.paramsSchema, stored) : [];
  const send = () => {
    const read = readParams(fields, values);
    setWrong(read.ok ? {} : read.wrong);
    if (!read.ok || Object.keys(draftFaults(draft)).length > 0) return;
    const body = bodyOf(draft, read.params);
    if (phase) update.mutate({ params: { id: phase.id }, body });
    else create.mutate({ params: { id: trackId }, body });
  };
  return {
    draft,
    setDraft,
    send,
    act: phase ? update : create,
    params: { fields, values, onChange: setValues, wrong },
  };
}
