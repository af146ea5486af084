import type { metricView } from '@jiebang/contracts/competitions';
import type { z } from 'zod';
import { fieldError, SelectField, TextArea, TextField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { ParamField, ParamValues } from '../lib/params-form.ts';

export type Metric = z.infer<typeof metricView>;

type ParamsProps = {
  fields: ParamField[];
  values: ParamValues;
  onChange: (values: ParamValues) => void;
  /** Fields that could not be read before sending. */
  wrong: Record<string, 'number' | 'json'>;
  error: unknown;
};

/** The parameters of a metric, a control per property of its schema. */
export function MetricParams({ fields, values, onChange, wrong, error }: ParamsProps) {
  const t = useTexts('setup');
  if (fields.length === 0) return <p className="muted">{t('phase.noParams')}</p>;
  return (
    <div className="pair">
      {fields.map((field) => {
        const unread = wrong[field.name];
        return (
          <ParamControl
            key={field.name}
            field={field}
            value={values[field.name] ?? field.initial}
            wrong={
              unread
                ? t(unread === 'number' ? 'phase.number' : 'phase.jsonWrong')
                : fieldError(error, `metricParams.${field.name}`)
            }
            onChange={(value) => onChange({ ...values, [field.name]: value })}
          />
        );
      })}
    </div>
  );
}

type ControlProps = {
  field: ParamField;
  value: string;
  wrong: string | undefined;
  onChange: (value: string) => void;
};

function ParamControl({ field, value, wrong, onChange }: ControlProps) {
  const t = useTexts('setup');
  const text = useText();
  const extra = field.kind === 'lines' ? t('phase.linesHint') : field.kind === 'json' ? t('phase.json') : '';
  const common = {
    label: field.required ? text(field.title) : `${text(field.title)} ${t('phase.optional')}`,
    hint: (
      <>
        {text(field.description)} {extra ? <span className="nowrap">{extra}</span> : null}
      </>
    ),
    wrong,
    value,
    required: field.required,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (field.kind === 'choice' || field.kind === 'flag') {
    const choices = field.kind === 'flag' ? ['true', 'false'] : field.choices;
    return (
      <SelectField {...common}>
        {field.initial === '' ? <option value="">{t('phase.notSet')}</option> : null}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {field.kind === 'flag' ? t(choice === 'true' ? 'release.yes' : 'release.no') : choice}
          </option>
        ))}
      </SelectField>
    );
  }
  if (field.kind === 'lines' || field.kind === 'json') return <TextArea {...common} />;
  if (field.kind === 'text') return <TextField {...common} />;
  return (
    <TextField
      {...common}
      type="number"
      step="any"
      min={field.min ?? undefined}
      max={field.max ?? undefined}
    />
  );
}
