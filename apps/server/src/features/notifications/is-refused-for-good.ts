/** Did the mail server say that trying again is no use (SMTP 5xx: no such mailbox, not allowed)? */
export function isRefusedForGood(error: unknown): boolean {
  const { responseCode } = (error ?? {}) as { responseCode?: unknown };
  return typeof responseCode === 'number' && responseCode >= 500;
}
