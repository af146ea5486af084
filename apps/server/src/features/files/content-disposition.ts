/** Characters that RFC 5987 lets stand unescaped in an extended value; `encodeURIComponent` leaves four more. */
const escapeMore = (text: string) =>
  text.replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * `attachment` with the name a person gave the file: an ASCII name for old clients and the exact one (RFC 5987,
 * UTF-8). Quotes, backslashes and control characters cannot break out of the header.
 */
export function attachment(name: string): string {
  const exact = name.toWellFormed();
  const ascii = exact.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%;]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${escapeMore(encodeURIComponent(exact))}`;
}
