import type { Work } from '../../platform/context.ts';
import { listPhaseDates } from './teams.repository.ts';

/** A team's name and standing show on the board of every phase of its competition. */
export async function touchBoards(work: Work, competitionId: string): Promise<void> {
  for (const { id } of await listPhaseDates(work.tx, [competitionId])) work.touch(`board:${id}`);
}
