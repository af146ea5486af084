import { createHash, randomUUID } from 'node:crypto';
import { leaderboardEntries } from '@jiebang/db/schema/leaderboards';
import { auditEvents } from '@jiebang/db/schema/platform';
import { evaluations, quotaUsage, submissions } from '@jiebang/db/schema/submissions';
import { teamMembers, teams } from '@jiebang/db/schema/teams';
import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import { buildPerson, type Person } from '../../../../test/build-challenges.ts';
import type { TestApp } from '../../../../test/harness.ts';
import { insertFile, type Place } from './insert-phase.ts';

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
  entrant: Entrant,
) {
  const { db } = t.services;
  const captain = entrant.captain ?? (await buildPerson(t));
  const { userId } = captain.actor;
  const [team] = await db
    .insert(teams)
    .values({
      competitionId,
      name: `示例队${randomUUID().slice(0, 6)}`,
      organisationId: entrant.organisationId ?? null,
      status: 'locked',
    })
    .returning({ id: teams.id });
  const teamId = team?.id as string;
  await db.insert(teamMembers).values({ teamId, competitionId, userId, captain: true });
  const submissionId = await insertSubmission(t, { phaseId, truthId, endsAt }, { teamId, userId, entrant });
  return { teamId, captain, submissionId };
}

type Entered = { teamId: string; userId: string; entrant: Entrant };

async function insertSubmission(
  t: TestApp,
  { phaseId, truthId, endsAt }: Pick<Place, 'phaseId' | 'truthId' | 'endsAt'>,
  { teamId, userId, entrant }: Entered,
): Promise<string> {
  const { db } = t.services;
  const receivedAt = new Date(endsAt.getTime() - (entrant.at ?? 1) * HOUR_MS);
  const file = await insertFile(t, 'entry');
  const submissionId = randomUUID();
  const [event] = await db
    .insert(auditEvents)
    .values({
      at: receivedAt,
      action: 'submission.accept',
      subjectType: 'submission',
      subjectId: submissionId,
      data: { sha256: file.sha256 },
    })
    .returning({ entry: auditEvents.entry });
  const quotaDay = receivedAt.toISOString().slice(0, 10);
  await db.insert(submissions).values({
    id: submissionId,
    phaseId,
    teamId,
    userId,
    number: 1,
    fileId: file.id,
    quotaDay,
    startedAt: receivedAt,
    receivedAt,
    auditEntry: event?.entry as bigint,
    receiptKeyId: 'test',
    receiptSignature: 'test',
  });
  await db
    .insert(quotaUsage)
    .values([quotaDay, '0001-01-01'].map((day) => ({ phaseId, teamId, day, used: 1, issued: 1 })));
  await insertScore(t, { phaseId, truthId, submissionId, teamId, score: entrant.score, receivedAt });
  return submissionId;
}

type Scored = {
  phaseId: string;
  truthId: string;
  submissionId: string;
  teamId: string;
  score: number;
  receivedAt: Date;
};

async function insertScore(
  t: TestApp,
  { phaseId, truthId, submissionId, teamId, score, receivedAt }: Scored,
) {
  const { db } = t.services;
  await db.insert(evaluations).values({
    submissionId,
    phaseId,
    truthId,
    metric: 'roc_auc@1',
    paramsHash: createHash('sha256').update(canonicalJson({})).digest('hex'),
    status: 'scored',
    attempt: 1,
    queuedAt: receivedAt,
    finishedAt: receivedAt,
    score,
    publicScore: score,
    privateScore: score,
    rows: 10,
  });
  await db.insert(leaderboardEntries).values({
    phaseId,
    teamId,
    submissionId,
    publicScore: score,
    privateScore: score,
    finalSubmissionId: submissionId,
    scoredSubmissions: 1,
    receivedAt,
    finalReceivedAt: receivedAt,
  });
}
