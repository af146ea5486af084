import { createHash, randomUUID } from 'node:crypto';
import { dryRuns, truths } from '@jiebang/db/schema/competitions';
import { files } from '@jiebang/db/schema/files';
import { leaderboardEntries } from '@jiebang/db/schema/leaderboards';
import { auditEvents } from '@jiebang/db/schema/platform';
import { evaluations, quotaUsage, submissions } from '@jiebang/db/schema/submissions';
import { teamMembers, teams } from '@jiebang/db/schema/teams';
import type { TestApp } from './harness.ts';

/** A file of random bytes, as far as its row tells. */
async function insertFile(t: TestApp, kind: 'sealed_truth' | 'dry_run_sample' | 'entry') {
  const content = randomUUID();
  const hash = (algorithm: string) => createHash(algorithm).update(content).digest('hex');
  const sha256 = hash('sha256');
  const [row] = await t.services.db
    .insert(files)
    .values({ kind, storageKey: content, name: `${kind}.csv`, bytes: 36, sha256, sm3: hash('sm3') })
    .returning({ id: files.id });
  return { id: row?.id as string, sha256 };
}

/** Truth and rehearsal, without which no phase opens; answers the truth's id. */
export async function insertTruth(t: TestApp, phaseId: string): Promise<string> {
  const { db } = t.services;
  const truthFile = await insertFile(t, 'sealed_truth');
  const sample = await insertFile(t, 'dry_run_sample');
  const [truth] = await db
    .insert(truths)
    .values({ phaseId, fileId: truthFile.id, sealedSha256: truthFile.sha256, plainSha256: truthFile.sha256 })
    .returning({ id: truths.id });
  const truthId = truth?.id as string;
  await db.insert(dryRuns).values({
    phaseId,
    truthId,
    goodFileId: sample.id,
    badFileId: sample.id,
    status: 'passed',
    deadlineAt: t.clock.now(),
  });
  return truthId;
}

/** A locked team of one; answers its id. */
export async function insertTeam(
  t: TestApp,
  team: { competitionId: string; name: string; organisationId: string | undefined; captainId: string },
): Promise<string> {
  const { db } = t.services;
  const { competitionId, name, captainId } = team;
  const [row] = await db
    .insert(teams)
    .values({ competitionId, name, organisationId: team.organisationId ?? null, status: 'locked' })
    .returning({ id: teams.id });
  const teamId = row?.id as string;
  await db.insert(teamMembers).values({ teamId, competitionId, userId: captainId, captain: true });
  return teamId;
}

type Entry = {
  phaseId: string;
  truthId: string;
  teamId: string;
  captainId: string;
  receivedAt: Date;
  score: number;
  comment?: string | undefined;
};

/** A submission with its receipt's event and slots, its score and its line of the board, as a worker leaves them; answers its id. */
export async function insertScoredEntry(t: TestApp, entry: Entry): Promise<string> {
  const submissionId = await insertSubmission(t, entry);
  await insertScore(t, submissionId, entry);
  return submissionId;
}

async function insertSubmission(
  t: TestApp,
  { phaseId, teamId, captainId, receivedAt, comment = '' }: Entry,
): Promise<string> {
  const { db } = t.services;
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
    userId: captainId,
    number: 1,
    fileId: file.id,
    comment,
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
  return submissionId;
}

async function insertScore(
  t: TestApp,
  submissionId: string,
  { phaseId, truthId, teamId, receivedAt, score }: Entry,
): Promise<void> {
  const { db } = t.services;
  await db.insert(evaluations).values({
    submissionId,
    phaseId,
    truthId,
    metric: 'roc_auc@1',
    // SHA-256 of `{}`, the parameters of the phase.
    paramsHash: createHash('sha256').update('{}').digest('hex'),
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
