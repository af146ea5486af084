/** Beijing has kept UTC+8 without daylight saving since 1991, so a fixed offset is exact for every date a form takes. */
const OFFSET_MS = 8 * 3_600_000;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** ISO instant → `YYYY-MM-DDTHH:mm` in Beijing time, the value of a date-and-time input. */
export function toBeijingInput(instant: string): string {
  return new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 16);
}

/** Value of a date-and-time input, read as Beijing time → ISO instant in UTC; null when it is no whole date. */
export function fromBeijingInput(value: string): string | null {
  if (!LOCAL.test(value)) return null;
  const at = Date.parse(`${value}:00+08:00`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
