/** Where a person goes who did not ask for a page: what waits for them. */
export const HOME = '/workspace' as const;
