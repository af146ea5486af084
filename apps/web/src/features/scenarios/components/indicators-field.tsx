import { type Comparator, comparators, type Indicator, LIMITS } from '@jiebang/domain/scenarios/content';
import { CheckField, SelectField, TextArea, TextField } from '../../../components/field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { RowsEditor } from '../../../components/rows-editor.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useWizard } from '../lib/wizard-context.ts';
import { FieldFrame, useRowWrong } from './field-frame.tsx';

const signs: Record<Comparator, string> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };
const blank: Indicator = {
  name: '',
  comparator: '>=',
  target: '',
  unit: '',
  testMethod: '',
  weight: 0,
  gate: false,
};

export function IndicatorsField() {
  const t = useTexts('scenarios');
  const { content, change } = useWizard();
  const wrongAt = useRowWrong('indicators');
  const { indicators } = content;
  const left = 100 - indicators.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <FieldFrame field="indicators">
      {({ label, wrong }) => (
        <RowsEditor
          label={label}
          headed
          rows={indicators}
          max={LIMITS.indicators}
          // What is still missing of the 100 is the likeliest weight of the next row.
          make={() => ({ ...blank, weight: Math.max(0, left) })}
          wrong={wrong}
          wrongAt={wrongAt}
          onChange={(next) => change({ indicators: next })}
          empty={t('indicators.empty')}
          addText={t('indicators.add')}
          foot={indicators.length > 0 ? <WeightSum sum={100 - left} /> : null}
        >
          {(row, set) => <IndicatorRow row={row} set={set} />}
        </RowsEditor>
      )}
    </FieldFrame>
  );
}

function IndicatorRow({ row, set }: { row: Indicator; set: (changes: Partial<Indicator>) => void }) {
  const t = useTexts('scenarios');
  return (
    <div className="wiz-indicator">
      <TextField
        label={t('indicators.name')}
        value={row.name}
        maxLength={120}
        onChange={(event) => set({ name: event.target.value })}
      />
      <SelectField
        label={t('indicators.comparator')}
        value={row.comparator}
        onChange={(event) => set({ comparator: event.target.value as Comparator })}
      >
        {comparators.map((sign) => (
          <option key={sign} value={sign}>
            {signs[sign]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('indicators.target')}
        value={row.target}
        maxLength={120}
        onChange={(event) => set({ target: event.target.value })}
      />
      <TextField
        label={t('indicators.unit')}
        value={row.unit}
        maxLength={30}
        onChange={(event) => set({ unit: event.target.value })}
      />
      <NumberField
        label={t('indicators.weight')}
        value={row.weight}
        min={0}
        max={100}
        onChange={(weight) => set({ weight })}
      />
      <div className="wide">
        <TextArea
          label={t('indicators.testMethod')}
          value={row.testMethod}
          maxLength={500}
          rows={2}
          onChange={(event) => set({ testMethod: event.target.value })}
        />
      </div>
      <div className="wide">
        <CheckField
          label={t('indicators.gate')}
          checked={row.gate}
          onChange={(event) => set({ gate: event.target.checked })}
        />
      </div>
    </div>
  );
}

/** The sum while one types: what is still missing, or too much, in words. */
function WeightSum({ sum }: { sum: number }) {
  const t = useTexts('scenarios');
  const state = sum === 100 ? 'full' : sum < 100 ? 'short' : 'over';
  return (
    <p role="status" className={`wiz-sum ${state}`}>
      <b className="num">{t('indicators.sum', { sum })}</b>{' '}
      {t(`indicators.${state}`, { by: Math.abs(100 - sum) })}
    </p>
  );
}
