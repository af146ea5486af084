/** Days in Beijing, the last one included. */
export type Period = { fromDay: string; untilDay: string };

/** May a grant be used today? The one guard that ends it by the clock. */
export const isRunning = (
  { status, fromDay, untilDay }: Period & { status: string },
  today: string,
): boolean => status === 'granted' && fromDay <= today && today <= untilDay;

/** Is its last day over, so that what was offered or granted has run out? */
export const isExpired = (
  { status, untilDay }: { status: string; untilDay: string },
  today: string,
): boolean => (status === 'granted' || status === 'offered') && untilDay < today;
