import type { Tx } from '@jiebang/db/client';
import { findMembership } from './teams.repository.ts';

/** Is this person (null: nobody) in the team now? */
export const isMember = async (tx: Tx, teamId: string, userId: string | null): Promise<boolean> =>
  userId !== null && (await findMembership(tx, teamId, userId)) !== null;
