import type { Locale } from './locale.ts';

/** Every deadline is Beijing time, wherever the reader sits. */
export const ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { timeZone: ZONE, ...options });
  formats.set(key, made);
  return made;
}

/** `2026年9月30日` / `30 Sept 2026` */
export function formatDate(at: string | number, locale: Locale): string {
  return format(locale, {
    year: 'numeric',
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
  }).format(new Date(at));
}

/** Date and time to the minute, Beijing time, without naming the zone. */
export function formatInstant(at: string | number, locale: Locale): string {
  return `${formatDate(at, locale)} ${formatTime(at, locale)}`;
}

export function formatTime(at: string | number, locale: Locale, seconds = false): string {
  return format(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  }).format(new Date(at));
}

/** A deadline as notices write it: midnight is the 24:00 of the day that ends, not 00:00 of the next. */
export function formatDeadline(at: string | number, locale: Locale): string {
  const end = new Date(at).getTime();
  if (formatTime(end, locale) !== '00:00') return formatInstant(end, locale);
  return `${formatDate(end - DAY_MS / 2, locale)} 24:00`;
}

/** The day on which a deadline falls, for tight places: midnight belongs to the day that ends. */
export function formatDeadlineDay(at: string | number, locale: Locale): string {
  return formatDay(new Date(at).getTime() - 1, locale);
}

/** Month and day only, for tight places. */
export function formatDay(at: string | number, locale: Locale): string {
  return format(locale, { month: locale === 'en' ? 'short' : 'long', day: 'numeric' }).format(new Date(at));
}

export function formatNumber(value: number, locale: Locale): string {
  return value.toLocaleString(locale);
}

/** `14.2 MB`; powers of 1024 as the file managers of our users count, so that a limit of 20 MB reads «20 MB». */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = ['B', 'KB', 'MB', 'GB'] as const;
  const power = bytes < 1024 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** power;
  const digits = power === 0 || value >= 100 ? 0 : 1;
  return `${value.toLocaleString(locale, { maximumFractionDigits: digits })} ${units[power]}`;
}

/**
 * Decimals that keep the given scores apart as a board shows them: four, or as many as it takes (at most eight)
 * for neighbours that differ to look different.
 */
export function decimalsFor(scores: number[]): number {
  const distinct = new Set(scores).size;
  for (let digits = 4; digits < 8; digits += 1) {
    if (new Set(scores.map((score) => score.toFixed(digits))).size === distinct) return digits;
  }
  return 8;
}

/** A length of time in its largest fitting unit: `0.11 秒`, `3 分钟`; `0.11 sec` in English. */
export function formatDuration(ms: number, locale: Locale): string {
  const [value, unit] = inUnit(ms / 1000);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumSignificantDigits: value < 1 ? 2 : 3,
    maximumFractionDigits: value < 10 ? 1 : 0,
    roundingPriority: value < 1 ? 'morePrecision' : 'lessPrecision',
  })
    .formatToParts(value)
    .map(({ type, value: part }) => (type === 'unit' && locale === 'zh-CN' ? ` ${part}` : part))
    .join('');
}

function inUnit(seconds: number): [number, 'millisecond' | 'second' | 'minute' | 'hour' | 'day'] {
  if (seconds < 0.1) return [seconds * 1000, 'millisecond'];
  if (seconds < 90) return [seconds, 'second'];
  if (seconds < 90 * 60) return [seconds / 60, 'minute'];
  if (seconds < 48 * 3600) return [seconds / 3600, 'hour'];
  return [seconds / 86_400, 'day'];
}
