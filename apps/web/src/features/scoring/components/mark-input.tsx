import type { Band } from '@jiebang/domain/lists/rubric';
import { MAX_SCORE } from '@jiebang/domain/lists/rubric';
import { type KeyboardEvent, useState } from 'react';
import { readMark } from '../lib/sheet-draft.ts';

type Props = {
  id: string;
  label: string;
  mark: number | null;
  band: Band | null;
  wrong: boolean;
  describedBy: string | undefined;
  onMark: (mark: number | null) => void;
  /** Enter: on to the next thing to do. */
  onNext: () => void;
};

const steps: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };

/** A mark typed in digits, or moved by the arrows; what stands in it while it is unfinished is no mark. */
export function MarkInput({ id, label, mark, band, wrong, describedBy, onMark, onNext }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setTyped(null);
      // From an empty field the arrows start where a pass starts, not at nought.
      const from = mark ?? (step > 0 ? 59 : 61);
      onMark(Math.min(MAX_SCORE, Math.max(0, Math.round((from + step) * 100) / 100)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onNext();
    }
  };
  return (
    <input
      id={id}
      className="control num sco-mark"
      role="spinbutton"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={MAX_SCORE}
      aria-valuenow={mark ?? undefined}
      aria-valuetext={mark === null ? undefined : [String(mark), band?.title].filter(Boolean).join(' ')}
      aria-invalid={wrong || undefined}
      aria-describedby={describedBy}
      placeholder="—"
      maxLength={6}
      value={typed ?? (mark === null ? '' : String(mark))}
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        setTyped(event.target.value);
        onMark(readMark(event.target.value));
      }}
      onKeyDown={press}
      onBlur={() => setTyped(null)}
    />
  );
}
