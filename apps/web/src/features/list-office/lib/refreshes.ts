import { getList, listCandidates, listLists } from '@jiebang/contracts/lists';

/** What an act on a list or a challenge may have changed. */
export const refreshes = [getList, listLists, listCandidates];
