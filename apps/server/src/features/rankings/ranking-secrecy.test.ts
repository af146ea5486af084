import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../test/build-challenges.ts';
import type { Client } from '../../../test/harness.ts';
import { withoutId } from '../proposals/testing/start-proposal-test.ts';
import { sealRanking } from './seal-ranking.ts';
import type { Built } from './testing/build-contest.ts';
import { type RankingTest, startRankingTest, three } from './testing/start-ranking-test.ts';

let r: RankingTest;
let captain: Client;
let rival: Client;
let clerk: Client;
beforeAll(async () => {
  r = await startRankingTest();
  [captain, rival, clerk] = await Promise.all([r.t.as('vendor'), r.t.as('vendor_c'), r.t.as('bureau_clerk')]);
});
afterAll(() => r.finish());

const entrants = () =>
  three.map((entrant, at) => {
    const person = [captain, rival][at];
    return person ? { ...entrant, captain: { actor: { userId: person.userId } } as Person } : entrant;
  });

/** Everything that somebody outside the office may ask about a contest. */
const questions = ({ competitionId, slug, phaseId }: Built, rankingId: string) => [
  '/api/rankings',
  `/api/rankings?competitionId=${competitionId}`,
  `/api/rankings/${rankingId}`,
  `/api/rankings/${rankingId}/document`,
  `/api/rankings/${rankingId}/dossier`,
  '/api/honours',
  `/api/competitions/${slug}`,
  `/api/phases/${phaseId}`,
  `/api/phases/${phaseId}/leaderboard?view=public`,
  `/api/phases/${phaseId}/leaderboard?view=final`,
  '/api/notices',
  '/api/me/certificates',
  '/api/me/notifications',
  `/api/contests/${competitionId}`,
];

async function answersTo(urls: string[], ...people: Client[]) {
  const answers: unknown[] = [];
  for (const person of people)
    for (const url of urls) answers.push([url, withoutId(await person.request('GET', url))]);
  return answers;
}

const NOBODY = '01900000-0000-7000-8000-000000000000';

describe('worlds that differ only in', () => {
  it('a private score before the reveal answer byte for byte the same to everybody, the office included', async () => {
    const built = await r.contest({ entrants: entrants(), status: 'open' });
    const ask = () => answersTo(questions(built, NOBODY), r.t.anonymous, captain, rival, clerk);
    const one = await ask();
    const change = (table: string) =>
      r.t.services.pool.query(`update ${table} set private_score = 0.123 where phase_id = $1`, [
        built.phaseId,
      ]);
    await change('evaluations');
    await change('leaderboard_entries');
    expect(await ask()).toEqual(one);
  });

  it('a ranking that is proposed, or sealed and not in notice, answer the same to the public and to every team', async () => {
    const built = await r.contest({ entrants: entrants() });
    const outside = [r.t.anonymous, captain, rival] as const;
    const before = await answersTo(questions(built, NOBODY), ...outside);
    const id = await r.proposed(built);
    const strip = (answers: unknown) => JSON.stringify(answers).replaceAll(id, NOBODY);
    expect(strip(await answersTo(questions(built, id), ...outside))).toBe(strip(before));
    await sealRanking(r.approver, id, await r.standing(built.competitionId));
    expect(strip(await answersTo(questions(built, id), ...outside))).toBe(strip(before));
    await r.noticeOn(id);
    expect(strip(await answersTo(questions(built, id), ...outside))).not.toBe(strip(before));
  });
});

describe('judges', () => {
  it('are in nothing that is public, also after the publication', async () => {
    const built = await r.contest({ entrants: entrants() });
    const id = await r.published(built);
    captain = await r.t.as('vendor');
    const all = JSON.stringify(await answersTo(questions(built, id).slice(0, 11), r.t.anonymous, captain));
    expect(all).toContain('jiebang.ranking');
    for (const { actor } of built.judges) {
      expect(all).not.toContain(actor.userId);
      expect(all).not.toContain(actor.email);
    }
  });
});
