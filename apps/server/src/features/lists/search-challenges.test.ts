import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_START } from '../../../test/harness.ts';
import { type ListTest, startListTest } from './testing/start-list-test.ts';

type Hit = {
  title: string;
  code: string;
  titleRanges: [number, number][];
  excerpt: { field: string; text: string; ranges: [number, number][] };
};
type Found = {
  items: Hit[];
  total: number;
  nextCursor: string | null;
  facets: Record<string, { value: string; count: number }[]>;
};

let p: ListTest;
beforeAll(async () => {
  p = await startListTest();
  const { id } = await p.draft([
    { title: '高炉炼铁炉温预测', industry: 'steel', goal: '预测铁水温度', background: '炉况波动大。' },
    {
      title: '基于BERT-large的质检报告审核',
      mode: 'supply_demand',
      industry: 'automotive',
      goal: '审核报告，准确率不低于95%',
      background: '采用ＧＰＴ－４ｏ比对，现场有高炉煤气。',
    },
    {
      title: '服装版型智能设计',
      mode: 'contest',
      industry: 'apparel',
      field: null,
      goal: '自动生成版型',
      background: '设计周期长，预测困难。',
      indicators: [
        {
          name: '版型合格率',
          comparator: '>=',
          target: '90',
          unit: '%',
          testMethod: '专家打样',
          weight: 100,
          gate: false,
        },
      ],
    },
  ]);
  await p.makeReady(id);
  await p.publish(p.approver, id);
});
afterAll(() => p.t.close());

const search = async (query: Record<string, string>) =>
  (await p.t.anonymous.request('GET', `/api/challenges?${new URLSearchParams(query)}`)).json<Found>();
const titles = async (q: string) => (await search({ q })).items.map(({ title }) => title);
const furnace = '高炉炼铁炉温预测';
const report = '基于BERT-large的质检报告审核';
const pattern = '服装版型智能设计';

describe('words', () => {
  test.each([
    ['a compound word as jieba cuts it', '炼铁', [furnace]],
    ['a word that jieba cuts across: its characters stand in a row', '炉温', [furnace]],
    ['a single character', '炉', [furnace, report]],
    ['a latin word, whatever its case', 'bert', [report]],
    ['the beginning of a latin word', 'lar', [report]],
    ['full-width letters and a compound of both scripts', 'GPT-4o比对', [report]],
    ['several words: all of them', '高炉 煤气', [report]],
    ['words that no challenge has together', '炉温 版型', []],
    ['characters that are there, in another order', '温炉', []],
    ['a word of an indicator', '打样', [pattern]],
    ['an industry by its label', '汽车', [report]],
    ['nothing', '量子计算', []],
    ['signs alone', '！？%', []],
    ['what a search syntax would take for its own', "' | '!*:&<->", []],
  ])('%s', async (_name, q, expected) => {
    expect((await titles(q)).toSorted()).toEqual(expected.toSorted());
  });

  test('in the title come before words in the text', async () => {
    expect(await titles('高炉')).toEqual([furnace, report]);
    expect(await titles('预测')).toEqual([furnace, pattern]);
  });

  test('a code leads to its challenge', async () => {
    const [hit] = (await search({ q: furnace })).items;
    expect((await search({ q: hit?.code as string })).items.map(({ title }) => title)).toEqual([furnace]);
  });
});

describe('marks', () => {
  test('are ranges of the text as it is shown, also where it was folded to be compared', async () => {
    const [hit] = (await search({ q: '炉温' })).items;
    expect(hit?.titleRanges.map(([from, to]) => furnace.slice(from, to))).toEqual(['炉温']);
    const [other] = (await search({ q: 'gpt' })).items;
    const { text, ranges, field } = (other as Hit).excerpt;
    expect(field).toBe('background');
    expect(ranges.map(([from, to]) => text.slice(from, to))).toEqual(['ＧＰＴ']);
  });

  test('without words there are none, and the goal is shown', async () => {
    const { items } = await search({});
    expect(items.every(({ titleRanges, excerpt }) => !titleRanges.length && !excerpt.ranges.length)).toBe(
      true,
    );
    expect(items[0]?.excerpt).toMatchObject({ field: 'goal', text: '预测铁水温度' });
  });
});

describe('filters', () => {
  test.each([
    [{ mode: 'contest' }, [pattern]],
    [{ industry: 'steel' }, [furnace]],
    [{ field: 'manufacturing' }, [furnace, report]],
    [{ stage: 'accepting' }, [furnace, report, pattern]],
    [{ stage: 'judging' }, []],
    [{ q: '预测', mode: 'contest' }, [pattern]],
  ] as [Record<string, string>, string[]][])('%o', async (query, expected) => {
    const found = await search(query);
    expect(found.items.map(({ title }) => title)).toEqual(expected);
    expect(found.total).toBe(expected.length);
  });

  test('facets count what fits the words, whatever else is chosen', async () => {
    const { facets } = await search({ q: '预测', mode: 'contest' });
    expect(facets).toEqual({
      mode: [
        { value: 'contest', count: 1 },
        { value: 'key_task', count: 1 },
      ],
      industry: [
        { value: 'apparel', count: 1 },
        { value: 'steel', count: 1 },
      ],
      field: [{ value: 'manufacturing', count: 1 }],
      stage: [{ value: 'accepting', count: 2 }],
    });
  });

  test('the stage goes by the deadline, before the sweep has come by', async () => {
    p.t.clock.advance(21 * 86_400_000);
    expect((await search({ stage: 'judging' })).total).toBe(3);
    expect((await search({ stage: 'accepting' })).total).toBe(0);
    p.t.clock.set(TEST_START);
  });
});

test('pages join without a gap or a repeat, by rank and without', async () => {
  for (const q of ['', '预测', '示例']) {
    const whole = (await search({ ...(q ? { q } : {}) })).items.map(({ title }) => title);
    const joined: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Found = await search({ ...(q ? { q } : {}), limit: '1', ...(cursor ? { cursor } : {}) });
      joined.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    }
    expect(joined).toEqual(whole);
  }
});

test('an answer that is known is not sent again', async () => {
  const url = `/api/challenges?q=${encodeURIComponent('炉温')}`;
  const { headers } = await p.t.anonymous.request('GET', url);
  const again = await p.t.anonymous.request('GET', url, undefined, {
    'if-none-match': headers.etag as string,
  });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  expect(headers).toMatchObject({
    'cache-control': expect.stringContaining('public'),
    vary: 'cookie, authorization',
  });
  const clerk = await p.clerk.request('GET', url);
  expect(clerk.headers['cache-control']).toContain('private');
});
