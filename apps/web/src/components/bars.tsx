import './states.css';

/** One bar, 0–1, for a cell; the number beside it carries the meaning. */
export function BarLine({ share }: { share: number }) {
  return (
    <span className="meter" aria-hidden="true">
      <i style={{ width: `${Math.round(Math.min(1, Math.max(0.02, share)) * 100)}%` }} />
    </span>
  );
}
