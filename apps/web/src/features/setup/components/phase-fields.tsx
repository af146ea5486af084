import { rankingRules } from '@jiebang/domain/competitions/lifecycles';
import type { ChangeEvent } from 'react';
import { fieldError, SelectField, TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { draftFaults, type PhaseDraft } from '../lib/phase-draft.ts';

type Props = { draft: PhaseDraft; onChange: (draft: PhaseDraft) => void; error: unknown };
type Typed = Exclude<keyof PhaseDraft, 'title' | 'rankingRule'>;

const hours = Array.from({ length: 24 }, (_, hour) => String(hour));

/** Name of a draft's field in the body, under which a refusal names it. */
const paths: Partial<Record<Typed, string>> = { maxFileMib: 'maxFileBytes', publicPercent: 'publicFraction' };

function useField({ draft, onChange, error }: Props) {
  return (key: Typed) => ({
    value: draft[key],
    wrong: fieldError(error, paths[key] ?? key),
    required: true,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      onChange({ ...draft, [key]: event.target.value }),
  });
}

/** Dates in Beijing time, whatever zone the browser is set to. */
export function PhaseDates(props: Props) {
  const t = useTexts('setup');
  const field = useField(props);
  const fault = draftFaults(props.draft).endsAt;
  return (
    <div className="pair">
      <TextField
        type="datetime-local"
        label={t('phase.startsAt')}
        hint={t('phase.zone')}
        {...field('startsAt')}
      />
      <TextField
        type="datetime-local"
        label={t('phase.endsAt')}
        hint={t('phase.endsHint')}
        {...field('endsAt')}
        {...(fault ? { wrong: t(`phase.${fault}`) } : {})}
      />
    </div>
  );
}

export function PhaseLimits(props: Props) {
  const t = useTexts('setup');
  const field = useField(props);
  const fault = draftFaults(props.draft).quotaPerDay;
  return (
    <div className="pair">
      <TextField
        type="number"
        min={1}
        max={1000}
        label={t('phase.quotaPerDay')}
        {...field('quotaPerDay')}
        {...(fault ? { wrong: t(`phase.${fault}`) } : {})}
      />
      <TextField type="number" min={1} max={100_000} label={t('phase.quotaTotal')} {...field('quotaTotal')} />
      <SelectField label={t('phase.dayStart')} {...field('quotaDayStartHour')}>
        {hours.map((hour) => (
          <option key={hour} value={hour}>
            {hour.padStart(2, '0')}:00
          </option>
        ))}
      </SelectField>
      <TextField
        type="number"
        min={0.01}
        max={200}
        step="any"
        label={t('phase.maxFileBytes')}
        hint={t('phase.maxFileHint')}
        {...field('maxFileMib')}
      />
    </div>
  );
}

export function PhaseRanking(props: Props) {
  const t = useTexts('setup');
  const field = useField(props);
  const { draft, onChange, error } = props;
  return (
    <div className="pair">
      <SelectField
        label={t('phase.rankingRule')}
        wrong={fieldError(error, 'rankingRule')}
        value={draft.rankingRule}
        onChange={(event) =>
          onChange({ ...draft, rankingRule: event.target.value as PhaseDraft['rankingRule'] })
        }
      >
        {rankingRules.map((rule) => (
          <option key={rule} value={rule}>
            {t(`phase.rules.${rule}`)}
          </option>
        ))}
      </SelectField>
      {draft.rankingRule === 'chosen' ? (
        <TextField type="number" min={1} max={10} label={t('phase.chosenLimit')} {...field('chosenLimit')} />
      ) : null}
      <TextField
        type="number"
        min={5}
        max={100}
        step="any"
        label={t('phase.publicFraction')}
        hint={t('phase.publicFractionHint')}
        {...field('publicPercent')}
      />
    </div>
  );
}
