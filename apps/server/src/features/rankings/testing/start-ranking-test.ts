import { sql } from 'drizzle-orm';
import type { Person } from '../../../../test/build-challenges.ts';
import { eventually, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { noticeFollowUps } from '../../../notice-follow-ups.ts';
import { system } from '../../../platform/actor.ts';
import { draftNotice } from '../../notices/draft-notice.ts';
import { END_GRACE_MS } from '../../notices/end-notices.ts';
import { postNotice } from '../../notices/post-notice.ts';
import { endNotices } from '../../notices/public.ts';
import { startNotice } from '../../notices/start-notice.ts';
import { withdrawNotice } from '../../notices/withdraw-notice.ts';
import { getContest } from '../get-contest.ts';
import { proposeRanking } from '../propose-ranking.ts';
import { sealRanking } from '../seal-ranking.ts';
import { type Built, buildContest, buildOfficer } from './build-contest.ts';
import type { Entrant } from './insert-entrant.ts';

const DAY_MS = 86_400_000;
export const both = (zh: string, en: string) => ({ zh, en });
export const alike = (total: number): Entrant['totals'] => [total, total, total, total, total];
/** Three entries that the formula tells apart. */
export const three: Entrant[] = [
  { score: 0.7, totals: [60, 70, 80, 90, 100] },
  { score: 0.9, totals: alike(90) },
  { score: 0.8, totals: alike(75.5) },
];

export type RankingTest = Awaited<ReturnType<typeof startRankingTest>>;

/** A server with a clerk who proposes and an approver who seals. */
export async function startRankingTest(options: Parameters<typeof startTestApp>[0] = {}) {
  const t = await startTestApp(options);
  return await withOffice(t);
}

/** The same on a server that is there already. */
export async function withOffice(t: TestApp) {
  const [clerk, approver] = [await buildOfficer(t, 'bureau_clerk'), await buildOfficer(t, 'bureau_approver')];
  const steps = stepsOf({ clerk, approver });
  const notice = noticesOf(t, { clerk, approver });
  const inNotice = async (built: Built) => {
    const id = await steps.sealed(built);
    return { id, noticeId: await notice.noticeOn(id) };
  };
  return {
    t,
    clerk,
    approver,
    ...steps,
    ...notice,
    inNotice,
    published: async (built: Built) => {
      const { id } = await inNotice(built);
      await notice.end();
      return id;
    },
    officer: (role: Parameters<typeof buildOfficer>[1]) => buildOfficer(t, role),
    contest: (given: Partial<Parameters<typeof buildContest>[1]> = {}) =>
      buildContest(t, { clerk, entrants: three, ...given }),
    statusOf: async (id: string) => {
      const { rows } = await t.services.db.execute<{ status: string }>(
        sql`select status from rankings where id = ${id}`,
      );
      return rows[0]?.status;
    },
    /** Closes when the last mail is on its way: by a clock that jumped it would look forgotten. */
    async finish() {
      await eventually('outbox is empty', async () => {
        const { rowCount } = await t.services.pool.query('select 1 from outbox limit 1');
        return rowCount === 0;
      });
      await t.close();
    },
  };
}

type Office = { clerk: Person; approver: Person };

function stepsOf({ clerk, approver }: Office) {
  const standing = async (competitionId: string) => {
    const { ranking } = await getContest(clerk, competitionId);
    if (!ranking) throw new Error('no ranking stands');
    return ranking;
  };
  const proposed = async (built: Built): Promise<string> => {
    await proposeRanking(clerk, built.competitionId);
    return (await standing(built.competitionId)).id;
  };
  const sealed = async (built: Built): Promise<string> => {
    const id = await proposed(built);
    await sealRanking(approver, id, await standing(built.competitionId));
    return id;
  };
  return { standing, proposed, sealed };
}

function noticesOf(t: TestApp, { clerk, approver }: Office) {
  const { log } = t.services;
  const clockwork = { actor: system('test'), requestId: 'test', log, services: t.services };
  const drafted = (rankingId: string) =>
    draftNotice(clerk, {
      subjectType: 'ranking',
      subjectId: rankingId,
      title: both('名次公示（示例）', 'Notice of the ranking'),
      body: both('正文', 'Body'),
      periodLength: 1,
      periodUnit: 'calendar_day',
    });
  return {
    clockwork,
    drafted,
    /** A notice of one day on a ranking, started by the second person; answers its id. */
    async noticeOn(rankingId: string): Promise<string> {
      const id = await drafted(rankingId);
      await postNotice(clerk, id);
      await startNotice(approver, id, noticeFollowUps);
      return id;
    },
    /** Two days on, the workers look. */
    async end() {
      t.clock.set(new Date(t.clock.now().getTime() + 2 * DAY_MS + END_GRACE_MS));
      return await endNotices(clockwork, noticeFollowUps);
    },
    withdraw: (noticeId: string) =>
      withdrawNotice(approver, noticeId, both('数据有误', 'Wrong data'), noticeFollowUps),
  };
}
