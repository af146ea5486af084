import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../test/build-challenges.ts';
import { readPdf } from '../../../test/read-pdf.ts';
import type { Built } from './testing/build-contest.ts';
import { type RankingTest, startRankingTest, three } from './testing/start-ranking-test.ts';

let r: RankingTest;
let built: Built;
let rankingId: string;
type Certificate = { number: string; checkCode: string; sm3: string; team: { id: string; name: string } };
let mine: Certificate;
beforeAll(async () => {
  r = await startRankingTest();
  const vendor = await r.t.as('vendor');
  built = await r.contest({
    entrants: three.map((entrant, at) =>
      at === 1 ? { ...entrant, captain: { actor: { userId: vendor.userId } } as Person } : entrant,
    ),
  });
  rankingId = await r.published(built);
  const captain = await r.t.as('vendor');
  const { items } = (await captain.request('GET', '/api/me/certificates')).json<{ items: Certificate[] }>();
  mine = items[0] as Certificate;
}, 60_000);
afterAll(() => r.finish());

describe('certificates of a published ranking', () => {
  it('are numbered by year, and the awarded team finds its own', async () => {
    expect(mine).toMatchObject({
      number: `ZS-${r.t.clock.now().getUTCFullYear()}-0001`,
      rankingId,
      place: 1,
      award: { zh: '一等奖' },
      team: { id: built.teams[1]?.teamId },
    });
    const other = await r.t.as('vendor_c');
    expect((await other.request('GET', '/api/me/certificates')).json()).toMatchObject({ items: [] });
  });

  it('are printed for the awarded and for the bureau; to everybody else there is no such number', async () => {
    const address = `/api/certificates/${mine.number}/pdf`;
    for (const key of ['vendor', 'bureau_approver']) {
      const answer = await (await r.t.as(key)).request('GET', address);
      expect({ key, status: answer.statusCode, type: answer.headers['content-type'] }).toEqual({
        key,
        status: 200,
        type: 'application/pdf',
      });
      expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      const [page] = await readPdf(answer.rawPayload);
      const words = page?.pieces.map(({ text }) => text).join('') ?? '';
      for (const word of [mine.number, mine.checkCode, mine.sm3, mine.team.name, '一等奖'])
        expect(words.replace(/\s/g, '')).toContain(word);
      expect(page?.notdef).toBe(0);
      expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''%E8%8D%A3");
    }
    const other = await r.t.as('vendor_c');
    const [foreign, missing] = await Promise.all(
      [address, `/api/certificates/ZS-2020-0001/pdf`].map((url) => other.request('GET', url)),
    );
    expect([foreign?.statusCode, foreign?.json().code]).toEqual([404, 'not_found']);
    expect([missing?.statusCode, missing?.json().code]).toEqual([404, 'not_found']);
    expect((await r.t.anonymous.request('GET', address)).statusCode).toBe(401);
  }, 60_000);

  it('are found by their check code, and say what the genuine one says', async () => {
    const answer = await r.t.anonymous.request('GET', `/api/check/${mine.checkCode}`);
    expect(answer.json()).toMatchObject({
      kind: 'certificate',
      sm3: mine.sm3,
      standing: true,
      link: `/results/${rankingId}`,
      facts: expect.arrayContaining([
        { name: { zh: '获奖团队', en: 'Awarded team' }, value: { zh: mine.team.name, en: mine.team.name } },
      ]),
    });
  });
});

describe('the roll of honour', () => {
  const ask = async (query = '') =>
    (await r.t.anonymous.request('GET', `/api/honours${query}`)).json<{
      items: { team: { name: string }; award: { zh: string } }[];
      years: number[];
      nextCursor: string | null;
    }>();

  it('has every awarded team of published rankings, by year and by part of a name', async () => {
    const year = r.t.clock.now().getUTCFullYear();
    const all = await ask();
    expect(all.items.map(({ award }) => award.zh).toSorted()).toEqual(['一等奖', '二等奖', '二等奖']);
    expect(all.years).toEqual([year]);
    expect((await ask(`?year=${year}`)).items).toHaveLength(3);
    expect((await ask(`?year=${year - 1}`)).items).toEqual([]);
    expect((await ask(`?q=${encodeURIComponent(mine.team.name)}`)).items).toMatchObject([
      { team: { name: mine.team.name } },
    ]);
    expect((await ask(`?q=${encodeURIComponent('100%')}`)).items).toEqual([]);
  });

  it('is turned page by page without losing or repeating anybody', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    do {
      const part = await ask(`?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...part.items.map(({ team }) => team.name));
      cursor = part.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(3);
    expect(seen).toHaveLength(3);
  });
});
