import { randomUUID } from 'node:crypto';
import { competitions, phases, tracks } from '@jiebang/db/schema/competitions';
import { eq } from 'drizzle-orm';
import { buildPerson } from '../../../../test/build-challenges.ts';
import { insertScoredEntry, insertTeam, insertTruth } from '../../../../test/build-entries.ts';
import type { TestApp } from '../../../../test/harness.ts';
import { ensureProgram } from '../../programs/public.ts';

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
  const truthId = await openPhase(t, phaseId, status);
  return { competitionId, trackId, phaseId, truthId, receivedAt: new Date(now - 10 * HOUR_MS) };
}

/** Its truth, and the state it has come to. */
async function openPhase(t: TestApp, phaseId: string, status: string): Promise<string> {
  const now = t.services.clock.now().getTime();
  const truthId = await insertTruth(t, phaseId);
  await t.services.db
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

async function insertEntrant(
  t: TestApp,
  { competitionId, phaseId, truthId, receivedAt }: Place,
  { name, organisationId, captainId: given, comment }: Entrant & { name: string },
): Promise<BuiltTeam> {
  const captainId = given ?? (await buildPerson(t)).actor.userId;
  const teamId = await insertTeam(t, { competitionId, name, organisationId, captainId });
  await insertScoredEntry(t, { phaseId, truthId, teamId, captainId, receivedAt, score: 0.9, comment });
  return { teamId, name, captainId };
}
