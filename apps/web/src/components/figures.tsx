import { formatBytes, formatDate, formatInstant } from '../lib/format.ts';
import { useLocale } from '../lib/texts.ts';

/** A size in bytes, for people; the exact number on hover. */
export function Bytes({ value }: { value: number }) {
  const locale = useLocale();
  return (
    <span className="num nowrap" title={value.toLocaleString(locale)}>
      {formatBytes(value, locale)}
    </span>
  );
}

/** A score with the same number of decimals as its neighbours (`decimalsFor`); the full value on hover. */
export function Score({ value, decimals = 4 }: { value: number | null; decimals?: number }) {
  if (value === null) return <span className="muted">—</span>;
  return (
    <span className="num" title={String(value)}>
      {value.toFixed(decimals)}
    </span>
  );
}

/** A past instant, Beijing time. */
export function Instant({ at, dateOnly }: { at: string; dateOnly?: boolean }) {
  const locale = useLocale();
  return (
    <time dateTime={at} className="num">
      {dateOnly ? formatDate(at, locale) : formatInstant(at, locale)}
    </time>
  );
}
