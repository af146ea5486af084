import type { Tx } from '@jiebang/db/client';
import { findMembership, listTeamNames } from './teams.repository.ts';

export { findTeamOf } from './teams.repository.ts';

/** Is this person (null: nobody) in the team now? */
export const isMember = async (tx: Tx, teamId: string, userId: string | null): Promise<boolean> =>
  userId !== null && (await findMembership(tx, teamId, userId)) !== null;

/** Name of each team as boards and notices print it, also of those that withdrew. */
export const teamsPublicName = listTeamNames;
