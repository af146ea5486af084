import {
  type ContestFormula,
  type Counting,
  countingLabels,
  countings,
} from '@jiebang/domain/judging/formula';
import { SelectField } from '../../../components/field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { type PanelDraft, withMachineWeight } from '../lib/panel-draft.ts';
import { AwardRows } from './award-rows.tsx';
import { ScaleFields } from './scale-fields.tsx';
import { TieOrder } from './tie-order.tsx';

type Props = { draft: PanelDraft; onChange: (changes: Partial<PanelDraft>) => void };

/** How places are reckoned, declared before anybody scores. */
export function FormulaEditor({ draft, onChange }: Props) {
  const t = useTexts('panels');
  const text = useText();
  const { formula } = draft;
  const set = (changes: Partial<ContestFormula>) => onChange({ formula: { ...formula, ...changes } });
  return (
    <div className="stack">
      <div className="pair">
        <div id="at-formula-machineWeight">
          <NumberField
            label={t('formula.machineWeight')}
            hint={t('formula.judgeWeight', { weight: formula.judgeWeight })}
            value={formula.machineWeight}
            min={0}
            max={100}
            onChange={(weight) => onChange(withMachineWeight(draft, weight))}
          />
        </div>
        <SelectField
          label={t('formula.counting')}
          hint={
            formula.counting === 'trimmed_mean'
              ? t('formula.trimmed', { count: formula.trimWhenAtLeast })
              : undefined
          }
          value={formula.counting}
          onChange={(event) => set({ counting: event.target.value as Counting })}
        >
          {countings.map((one) => (
            <option key={one} value={one}>
              {text(countingLabels[one])}
            </option>
          ))}
        </SelectField>
      </div>
      {formula.machineWeight > 0 ? (
        <ScaleFields value={formula.machineScale} onChange={(machineScale) => set({ machineScale })} />
      ) : null}
      <TieOrder value={formula.tieBreaks} onChange={(tieBreaks) => set({ tieBreaks })} />
      <AwardRows awards={formula.awards} onChange={(awards) => set({ awards })} />
    </div>
  );
}
