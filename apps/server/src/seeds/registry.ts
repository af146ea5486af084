import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { Env } from '../platform/env.ts';
import { seedBoardBeforeReveal } from './board-before-reveal.ts';
import { runInThePast } from './city/run-in-the-past.ts';
import { CITY_DAYS, seedCity } from './city/seed-city.ts';
import { LARGE_CITY, SMALL_CITY, seedCityScale } from './city-scale.ts';
import { seedDemo } from './demo.ts';
import { seedPhaseOpen } from './phase-open.ts';
import { seedQueueBacklog } from './queue-backlog.ts';

/** The installation that a seed works on. `address` is where its API listens; a story of the past ends `today`. */
export type SeedPlace = { env: Env; databaseUrl: string; address: string; today: Date };

/** A state that people, browser tests and bug reports start from, made over HTTP by the people of the demonstration. */
export type Seed = {
  name: string;
  state: Text;
  /** Made once on a database; any other as often as it is asked for. */
  once: boolean;
  /** Its story lies in the past: it brings its own server with its own clock, and is made before the others start. */
  past: boolean;
  make: (place: SeedPlace) => Promise<void>;
};

const seed = (
  name: string,
  state: Text,
  make: (address: string) => Promise<void>,
  { once = false } = {},
): Seed => ({ name, state, once, past: false, make: ({ address }) => make(address) });

export const seeds: readonly Seed[] = [
  {
    name: 'city-demo',
    state: {
      zh: '示例城市：两批征集、三份榜单、两场擂台赛，公示、协议与验收各在不同阶段',
      en: 'a city in mid-flight: two calls, three lists, two contests, notices, agreements and acceptance at different stages',
    },
    once: true,
    past: true,
    make: ({ env, databaseUrl, today }) =>
      runInThePast(env, { databaseUrl, today, daysAgo: CITY_DAYS }, seedCity),
  },
  seed(
    'demo',
    {
      zh: '示例计划：两条赛道开放中，三支队伍各有得分',
      en: 'the demonstration: two open tracks, three teams with scores',
    },
    seedDemo,
    { once: true },
  ),
  seed(
    'phase-open',
    {
      zh: '一个开放中的阶段、一支队伍，尚无提交',
      en: 'one open phase, one team, no submission yet',
    },
    seedPhaseOpen,
  ),
  seed(
    'board-before-reveal',
    {
      zh: '阶段已截止，公开榜已定，最终榜尚未揭晓（约需一分钟，等待阶段截止）',
      en: 'a phase has ended, its public board stands, the final one is hidden (takes a minute: it waits for the end)',
    },
    seedBoardBeforeReveal,
  ),
  seed(
    'queue-backlog',
    {
      zh: '三支队伍同时交入 60 份大文件，评测队列积压中（持续数秒）',
      en: '60 large entries of three teams handed in at once: the queue is behind for some seconds',
    },
    seedQueueBacklog,
  ),
  {
    name: 'city-small',
    state: {
      zh: '测量用：1,000 个场景、200 家单位、3 份榜单，直接写入数据表',
      en: 'for measuring: 1,000 scenarios, 200 bodies, 3 lists, written straight into the tables',
    },
    once: true,
    past: false,
    make: ({ databaseUrl }) => seedCityScale(databaseUrl, SMALL_CITY),
  },
  {
    name: 'city-scale',
    state: {
      zh: '测量用：100,000 个场景、2,000 家单位、300 份榜单，直接写入数据表',
      en: 'for measuring: 100,000 scenarios, 2,000 bodies, 300 lists, written straight into the tables',
    },
    once: true,
    past: false,
    make: ({ databaseUrl }) => seedCityScale(databaseUrl, LARGE_CITY),
  },
];
