import { randomUUID } from 'node:crypto';
import { competitions, phases, tracks } from '@jiebang/db/schema/competitions';
import { eq } from 'drizzle-orm';
import { insertTruth } from '../../../../test/build-entries.ts';
import type { TestApp } from '../../../../test/harness.ts';
import { ensureProgram } from '../../programs/public.ts';

const HOUR_MS = 3_600_000;
const both = (zh: string, en: string) => ({ zh, en });
let serial = 0;

export type Place = { competitionId: string; slug: string; phaseId: string; truthId: string; endsAt: Date };
type Setup = {
  createdBy: string;
  challengeId?: string | undefined;
  status?: 'open' | 'revealed' | undefined;
};

/** A competition whose only phase is over, with a truth that was rehearsed. */
export async function insertPhase(t: TestApp, setup: Setup): Promise<Place> {
  const now = t.clock.now();
  const endsAt = new Date(now.getTime() - HOUR_MS);
  const { competitionId, slug, name } = await insertCompetition(t, setup);
  const phaseId = await insertUnopened(t, { competitionId, name, endsAt });
  const truthId = await insertTruth(t, phaseId);
  const status = setup.status ?? 'revealed';
  await t.services.db.update(phases).set({ truthId, status, openedAt: now }).where(eq(phases.id, phaseId));
  return { competitionId, slug, phaseId, truthId, endsAt };
}

async function insertCompetition(
  t: TestApp,
  { createdBy, challengeId }: Pick<Setup, 'createdBy' | 'challengeId'>,
) {
  const { db } = t.services;
  const slug = `judged-${++serial}-${randomUUID().slice(0, 8)}`;
  const name = both(`评审竞赛${serial}（示例）`, `Judged contest ${serial}`);
  const [competition] = await db
    .insert(competitions)
    .values({
      programId: await ensureProgram(db, both('主办（示例）', 'Bureau')),
      challengeId: challengeId ?? null,
      slug,
      title: name,
      summary: name,
      organiser: both('主办（示例）', 'Bureau'),
      description: name,
      rules: name,
      maxTeamSize: 5,
      status: 'published',
      createdBy,
    })
    .returning({ id: competitions.id });
  return { competitionId: competition?.id as string, slug, name };
}

async function insertUnopened(
  t: TestApp,
  { competitionId, name, endsAt }: { competitionId: string; name: { zh: string; en: string }; endsAt: Date },
): Promise<string> {
  const { db } = t.services;
  const [track] = await db
    .insert(tracks)
    .values({ competitionId, title: name, summary: name, sector: 'health', position: 1 })
    .returning({ id: tracks.id });
  const [phase] = await db
    .insert(phases)
    .values({
      trackId: track?.id as string,
      position: 1,
      title: both('决赛', 'Final'),
      startsAt: new Date(endsAt.getTime() - 99 * HOUR_MS),
      endsAt,
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
  return phase?.id as string;
}
