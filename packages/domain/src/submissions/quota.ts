const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Quota day of a phase: fixed UTC offset in minutes (Beijing 480) and the hour at which a day starts. */
export type QuotaDayRule = { utcOffsetMinutes: number; dayStartHour: number };

/**
 * The quota day that an instant belongs to, as `YYYY-MM-DD` in the phase's zone.
 * Some boards start the day at 12:00; an upload at 11:59 then still counts for the day before.
 */
export function quotaDay(rule: QuotaDayRule, now: number): string {
  const local = now + rule.utcOffsetMinutes * 60_000 - rule.dayStartHour * HOUR_MS;
  return new Date(Math.floor(local / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
}

/** The instant (epoch ms) at which the next quota day starts. */
export function nextQuotaDayStart(rule: QuotaDayRule, now: number): number {
  const shift = rule.utcOffsetMinutes * 60_000 - rule.dayStartHour * HOUR_MS;
  return (Math.floor((now + shift) / DAY_MS) + 1) * DAY_MS - shift;
}
