import { getPanel, listPanelCandidates, listPanels } from '@jiebang/contracts/judging';
import { getEntry } from '@jiebang/contracts/judging-sheets';

/** What an act on a panel or a sheet may have changed. */
export const refreshes = [getPanel, listPanels, listPanelCandidates, getEntry];
