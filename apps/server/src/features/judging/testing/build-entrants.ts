import { createHash, randomUUID } from 'node:crypto';
import { competitions, dryRuns, phases, tracks, truths } from '@jiebang/db/schema/competitions';
import { files } from '@jiebang/db/schema/files';
import { leaderboardEntries } from '@jiebang/db/schema/leaderboards';
import { auditEvents } from '@jiebang/db/schema/platform';
import { evaluations, quotaUsage, submissions } from '@jiebang/db/schema/submissions';
import { teamMembers, teams } from '@jiebang/db/schema/teams';
import { eq } from 'drizzle-orm';
import { buildPerson } from '../../../../test/build-challenges.ts';
import type { TestApp } from '../../../../test/harness.ts';
import { ensureProgram } from '../../rounds/public.ts';

const HOUR_MS = 3_600_000;
const both = (zh: string, en: string) => ({ zh, en });

export type Entrant = {
  name?: string;
  organisationId?: string;
  /** Its only member; a person of its own unless told. */
  captainId?: string;
  /** What it wrote beside its submission. */
  comment?: string;
};
export type BuiltTeam = { teamId: string; name: string; captainId: string };
export type BuiltContest = {
  competitionId: string;
  trackId: string;
  phaseId: string;
  teams: BuiltTeam[];
};

type Given = {
  challengeId?: string;
  /** Hours from now to the end of the phase; past unless told. */
  endsInHours?: number;
  status?: 'open' | 'revealed';
};

/** A published competition with one phase and a scored submission per team, in rows as a worker leaves them. */
export async function buildEntrants(
  t: TestApp,
  entrants: readonly Entrant[],
  given: Given = {},
): Promise<BuiltContest> {
  const place = await insertPhase(t, given);
  const made: BuiltTeam[] = [];
  for (const [at, entrant] of entrants.entries())
    made.push(await insertEntrant(t, place, { name: `示例队${at + 1}`, ...entrant }));
  const { competitionId, trackId, phaseId } = place;
  return { competitionId, trackId, phaseId, teams: made };
}

type Place = {
  competitionId: string;
  trackId: string;
  phaseId: string;
  truthId: string;
  /** When every team submitted. */
  receivedAt: Date;
};

async function insertPhase(
  t: TestApp,
  { challengeId, endsInHours = -1, status = 'open' }: Given,
): Promise<Place> {
  const { db } = t.services;
  const title = both('评审赛事（示例）', 'Judged contest');
  const [competition] = await db
    .insert(competitions)
    .values({
      programId: await ensureProgram(db, both('主办（示例）', 'Bureau')),
      challengeId: challengeId ?? null,
      slug: `judging-${randomUUID()}`,
      title,
      summary: title,
      organiser: both('主办（示例）', 'Bureau'),
      description: title,
      rules: title,
      maxTeamSize: 5,
      status: 'published',
    })
    .returning({ id: competitions.id });
  return await insertTrack(t, { competitionId: competition?.id as string, endsInHours, status });
}

async function insertTrack(
  t: TestApp,
  { competitionId, endsInHours, status }: { competitionId: string; endsInHours: number; status: string },
): Promise<Place> {
  const { db, clock } = t.services;
  const now = clock.now().getTime();
  const title = both('赛道（示例）', 'Track');
  const [track] = await db
    .insert(tracks)
    .values({ competitionId, title, summary: title, sector: 'health', position: 1 })
    .returning({ id: tracks.id });
  const trackId = track?.id as string;
  const [phase] = await db
    .insert(phases)
    .values({
      trackId,
      position: 1,
      title: both('决赛', 'Final'),
      startsAt: new Date(now - 100 * HOUR_MS),
      endsAt: new Date(now + endsInHours * HOUR_MS),
      metric: 'roc_auc@1',
      metricParams: {},
      rankingRule: 'best',
      chosenLimit: 2,
      quotaPerDay: 5,
      quotaTotal: 100,
      quotaDayStartHour: 0,
      maxFileBytes: 1_000_000,
      publicFraction: 0.4,
    })
    .returning({ id: phases.id });
  const phaseId = phase?.id as string;
  const truthId = await insertTruth(t, phaseId, status);
  return { competitionId, trackId, phaseId, truthId, receivedAt: new Date(now - 10 * HOUR_MS) };
}

/** Truth and rehearsal, without which no phase opens. */
async function insertTruth(t: TestApp, phaseId: string, status: string): Promise<string> {
  const { db, clock } = t.services;
  const now = clock.now().getTime();
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
    deadlineAt: new Date(now),
  });
  await db
    .update(phases)
    .set({
      truthId,
      status,
      openedAt: new Date(now - 99 * HOUR_MS),
      revealedAt: status === 'revealed' ? new Date(now) : null,
    })
    .where(eq(phases.id, phaseId));
  return truthId;
}

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

async function insertEntrant(
  t: TestApp,
  place: Place,
  entrant: Entrant & { name: string },
): Promise<BuiltTeam> {
  const { db } = t.services;
  const { competitionId } = place;
  const captainId = entrant.captainId ?? (await buildPerson(t)).actor.userId;
  const [team] = await db
    .insert(teams)
    .values({
      competitionId,
      name: entrant.name,
      organisationId: entrant.organisationId ?? null,
      status: 'locked',
    })
    .returning({ id: teams.id });
  const teamId = team?.id as string;
  await db.insert(teamMembers).values({ teamId, competitionId, userId: captainId, captain: true });
  const built = { teamId, name: entrant.name, captainId };
  await insertScore(t, place, built, await insertSubmission(t, place, built, entrant.comment ?? ''));
  return built;
}

/** A submission with its receipt's event and its slots; answers its id. */
async function insertSubmission(
  t: TestApp,
  { phaseId, receivedAt }: Place,
  { teamId, captainId }: BuiltTeam,
  comment: string,
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

/** Its score, and its line of the board. */
async function insertScore(
  t: TestApp,
  { phaseId, truthId, receivedAt }: Place,
  { teamId }: BuiltTeam,
  submissionId: string,
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
    score: 0.9,
    publicScore: 0.9,
    privateScore: 0.9,
    rows: 10,
  });
  await db.insert(leaderboardEntries).values({
    phaseId,
    teamId,
    submissionId,
    publicScore: 0.9,
    privateScore: 0.9,
    finalSubmissionId: submissionId,
    scoredSubmissions: 1,
    receivedAt,
    finalReceivedAt: receivedAt,
  });
}
