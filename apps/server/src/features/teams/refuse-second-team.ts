import { AppError, violatedConstraint } from '../../platform/errors.ts';

/**
 * Runs a step that makes a person a member. However many requests race, the unique index on competition and person
 * lets one through; the others learn that they are in a team already.
 */
export async function refuseSecondTeam<T>(join: () => Promise<T>): Promise<T> {
  try {
    return await join();
  } catch (error) {
    const violated = violatedConstraint(error);
    if (violated === 'team_members_one_team' || violated === 'team_members_team_id_user_id_pk')
      throw new AppError('already_in_team');
    if (violated === 'teams_name') throw nameTaken();
    throw error;
  }
}

export const nameTaken = () =>
  new AppError('team_name_taken', '', {
    errors: [{ path: 'name', code: 'taken', message: 'Another team of this competition has this name.' }],
  });
