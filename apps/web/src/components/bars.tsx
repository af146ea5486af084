import type { ReactNode } from 'react';
import './states.css';

export type Bar = { key: string; name: ReactNode; value: number; shown: ReactNode };

/** Horizontal bars on a common scale; every value also stands as text. */
export function Bars({ label, bars, from = 0 }: { label: string; bars: Bar[]; from?: number }) {
  const top = Math.max(...bars.map((bar) => bar.value), from + Number.EPSILON);
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <span>{bar.name}</span>
          <BarLine share={(bar.value - from) / (top - from)} />
          <span className="num">{bar.shown}</span>
        </li>
      ))}
    </ul>
  );
}

/** One bar, 0–1, for a cell; the number beside it carries the meaning. */
export function BarLine({ share }: { share: number }) {
  return (
    <span className="meter" aria-hidden="true">
      <i style={{ width: `${Math.round(Math.min(1, Math.max(0.02, share)) * 100)}%` }} />
    </span>
  );
}
