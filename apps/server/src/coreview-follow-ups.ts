import type { CoreviewFollowUp } from './features/coreviews/public.ts';
import { followCoreviews } from './features/scenarios/public.ts';

/** What the answers of the departments mean for the scenario they were asked about. */
export const coreviewFollowUp: CoreviewFollowUp = followCoreviews;
