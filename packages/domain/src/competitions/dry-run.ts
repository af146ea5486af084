/** A dry run that has not ended by then is failed by the sweep, so that the organiser can start another. */
export const DRY_RUN_DEADLINE_MS = 15 * 60_000;
