import type { Text } from '../lifecycle/lifecycle.ts';

/** Why a list was not published at the instant that was set for it; instants in ISO 8601. */
export type ScheduleFailure = {
  /** When it should have gone out. */
  planned: string;
  /** When it was tried. */
  at: string;
  /** What was in the way, a sentence each. */
  words: Text[];
};
