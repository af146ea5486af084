import { getContest, listContests } from '@jiebang/contracts/rankings-office';

/** What every act on a ranking changes. */
export const refreshes = [getContest, listContests];
