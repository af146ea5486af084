import { randomUUID } from 'node:crypto';
import { buildPerson, type Person } from '../../../../test/build-challenges.ts';
import { insertScoredEntry, insertTeam } from '../../../../test/build-entries.ts';
import type { TestApp } from '../../../../test/harness.ts';
import type { Place } from './insert-phase.ts';

const HOUR_MS = 3_600_000;

/** A team to be: its automatic score and what the judges give. `at`: hours before the end at which it submitted. */
export type Entrant = {
  score: number;
  totals: readonly [number, number, number, number, number];
  at?: number;
  captain?: Person;
  organisationId?: string;
};

/** A team with one scored submission, as its captain and a worker leave it. */
export async function insertEntrant(
  t: TestApp,
  { competitionId, phaseId, truthId, endsAt }: Place,
  { organisationId, captain: given, at = 1, score }: Entrant,
) {
  const captain = given ?? (await buildPerson(t));
  const captainId = captain.actor.userId;
  const name = `示例队${randomUUID().slice(0, 6)}`;
  const teamId = await insertTeam(t, { competitionId, name, organisationId, captainId });
  const receivedAt = new Date(endsAt.getTime() - at * HOUR_MS);
  const entry = { phaseId, truthId, teamId, captainId, receivedAt, score };
  return { teamId, captain, submissionId: await insertScoredEntry(t, entry) };
}
