/** Lists whose filters a person may keep under a name. */
export const viewPages = ['review'] as const;
export type ViewPage = (typeof viewPages)[number];

/** So many views of one list: a row of tabs that can still be read. */
export const MOST_VIEWS = 12;
