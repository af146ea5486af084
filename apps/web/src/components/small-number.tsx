import { useState } from 'react';
import { readScore } from '../lib/rubric-draft.ts';

type Props = { label: string; value: number; whole?: boolean; onChange: (value: number) => void };

/** A number from 0 to 100 in a row. While one types it may be empty or unfinished; what is told outside never is. */
export function SmallNumber({ label, value, whole, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className="control num rub-figure"
      type="number"
      inputMode="decimal"
      aria-label={label}
      min={0}
      max={100}
      step={whole ? 1 : 0.01}
      value={typed ?? String(value)}
      onChange={(event) => {
        setTyped(event.target.value);
        const read = readScore(event.target.value);
        onChange(whole ? Math.round(read) : read);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
