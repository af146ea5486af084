import { resolve } from 'node:path';
import { findEmbeddedPostgres } from '../src/embedded/embedded-postgres.ts';
import { type Env, readEnv } from '../src/platform/env.ts';
import { makeSeed, prepareDemo } from '../src/seeds/make-seed.ts';
import { type SeedPlace, seeds } from '../src/seeds/registry.ts';

const language = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  ? 'zh'
  : 'en';
const say = (zh: string, en: string) => (language === 'zh' ? zh : en);

/** What a person can mend. `exitCode` as in the command line: 2 wrong usage, 4 nothing to work on. */
class SeedRefused extends Error {
  readonly exitCode: number;
  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

function listSeeds(json: boolean): void {
  if (json) {
    console.log(JSON.stringify(seeds.map(({ name, state }) => ({ name, state }))));
    return;
  }
  const width = Math.max(...seeds.map(({ name }) => name.length));
  for (const { name, state } of seeds) console.log(`${name.padEnd(width)}  ${state[language]}`);
}

/** `seed NAME`: makes a named seed on a running demonstration; `seed --list` tells which there are. */
async function main(args: string[]): Promise<void> {
  const json = args.includes('--json');
  if (args.includes('--list')) return listSeeds(json);
  const moment = momentOf(args);
  if (moment) return await makeFirst(findPlace(readEnv(process.env)), moment);
  const name = args.find((argument) => !argument.startsWith('--'));
  const seed = seeds.find((one) => one.name === name);
  if (!seed) {
    const names = seeds.map((one) => one.name).join(', ');
    throw new SeedRefused(
      2,
      say(`没有这套数据：${name ?? ''}。可用：${names}`, `No such seed: ${name ?? ''}. Seeds: ${names}`),
    );
  }
  const place = findPlace(readEnv(process.env));
  await prepareDemo(place);
  const made = await makeSeed(seed, place);
  if (json) console.log(JSON.stringify({ seed: seed.name, made }));
  else if (made)
    console.log(say(`已写入 ${seed.name}：${seed.state.zh}。`, `Seeded ${seed.name}: ${seed.state.en}.`));
  else console.log(say(`${seed.name} 已经写入过。`, `The seed ${seed.name} is there already.`));
}

const momentOf = (args: string[]) =>
  args.includes('--before-start') ? 'before' : args.includes('--after-start') ? 'after' : null;

/** What `npm start` makes at the first start: the past before anything else works on the database, the rest then. */
async function makeFirst(place: SeedPlace, moment: 'before' | 'after'): Promise<void> {
  if (moment === 'before') await prepareDemo(place);
  const wanted = place.env.JIEBANG_SEEDS.split(',').map((name) => name.trim());
  for (const seed of seeds)
    if (wanted.includes(seed.name) && seed.past === (moment === 'before')) await makeSeed(seed, place);
}

function findPlace(env: Env): SeedPlace {
  if (env.JIEBANG_MODE === 'production')
    throw new SeedRefused(
      2,
      say('正式环境不写入示例数据。', 'Seeds are for the demonstration: production is never seeded.'),
    );
  const databaseUrl = env.DATABASE_URL ?? findEmbeddedPostgres(resolve(env.JIEBANG_DATA_DIR));
  if (!databaseUrl)
    throw new SeedRefused(
      4,
      say(
        '此数据目录上没有运行中的数据库：请先启动平台（npm start）。',
        'No database is running on this data folder: start it with npm start.',
      ),
    );
  return {
    env,
    databaseUrl,
    today: new Date(),
    address: env.JIEBANG_PUBLIC_URL ?? `http://${env.JIEBANG_HOST}:${env.JIEBANG_PORT}`,
  };
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = error instanceof SeedRefused ? error.exitCode : 1;
});
