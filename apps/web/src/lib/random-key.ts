/** A key that nobody else draws; `crypto.randomUUID` is missing on plain http, which trial installations use. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
