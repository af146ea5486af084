import { type ReactNode, useState } from 'react';
import { TextField } from './field.tsx';

type NumberFieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  wrong?: string | undefined;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
};

/** A whole number within bounds. While one types it may be empty or unfinished; what is told outside never is. */
export function NumberField({ value, min, max, onChange, ...rest }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      {...rest}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      step={1}
      value={typed ?? String(value)}
      onChange={(event) => {
        setTyped(event.target.value);
        const number = event.target.valueAsNumber;
        onChange(Number.isNaN(number) ? min : Math.min(max, Math.max(min, Math.round(number))));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
