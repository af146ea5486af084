import type { MachineScale } from '@jiebang/domain/judging/formula';
import { useState } from 'react';
import { TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';

type Props = { value: MachineScale; onChange: (value: MachineScale) => void };

/** How a value of the metric becomes 0 to 100. */
export function ScaleFields({ value, onChange }: Props) {
  const t = useTexts('panels');
  return (
    <fieldset id="at-formula-machineScale" className="bare stack tight">
      <legend>{t('formula.scale')}</legend>
      <div className="pair">
        {(['from', 'to'] as const).map((end) => (
          <Figure
            key={end}
            label={t(`formula.${end}`)}
            value={value[end]}
            onChange={(number) => onChange({ ...value, [end]: number })}
          />
        ))}
      </div>
      <p className="muted small">{t('formula.scaleHint')}</p>
    </fieldset>
  );
}

type FigureProps = { label: string; value: number; onChange: (value: number) => void };

/** Any number; while one types it may be unfinished, what is told outside never is. */
function Figure({ label, value, onChange }: FigureProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      type="number"
      inputMode="decimal"
      step="any"
      value={typed ?? String(value)}
      onChange={(event) => {
        setTyped(event.target.value);
        const number = event.target.valueAsNumber;
        if (Number.isFinite(number) && Math.abs(number) <= 1e12) onChange(number);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
