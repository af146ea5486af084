/**
 * Deadlines are judged by the server's clock, so countdowns run on it: the offset is learnt from the `Date`
 * header of answers (one second of resolution; a laptop's clock may be minutes off).
 */
let offsetMs = 0;

export function learnServerTime(dateHeader: string | null): void {
  const server = dateHeader ? Date.parse(dateHeader) : Number.NaN;
  if (Number.isNaN(server)) return;
  const measured = server + 500 - Date.now();
  // Within its resolution the header says nothing; following it would make countdowns jitter.
  if (Math.abs(measured - offsetMs) > 1500) offsetMs = measured;
}

/** Epoch milliseconds on the server's clock. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}
