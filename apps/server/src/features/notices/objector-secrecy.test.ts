import { XLSX } from '@jiebang/contracts/sheet-of';
import { users } from '@jiebang/db/schema/identity';
import { reReviewFindings } from '@jiebang/db/schema/re-reviews';
import { eq, isNotNull } from 'drizzle-orm';
import { symbols } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../routes.ts';
import { buildOfficer } from '../rankings/testing/build-contest.ts';
import { submitFinding } from './re-reviews/give-finding.ts';
import { type NoticeTest, startNoticeTest } from './testing/start-notice-test.ts';

/** Everybody but the objector and the officer who takes the case. */
const OTHERS = [
  'bureau_approver',
  'enterprise',
  'vendor_c',
  'judge',
  'system_admin',
  'security_admin',
  'audit_admin',
];
const PANEL = ['judge', 'judge_b', 'judge_c', 'judge_d', 'judge_e', 'judge_f'];
const ALL = [...new Set([...OTHERS, ...PANEL, 'bureau_clerk', 'vendor', 'vendor_b'])];
/**
 * Streams without end, keys that each installation makes for itself, and packed files, which carry the second at which they
 * were packed: a notice is written from what `getNotice` answers, a workbook from what its list answers (`seed-city.test.ts`).
 */
const APART = new Set(['streamLive', 'getReceiptKey', 'beginTotp', 'exportNotice']);

type Person = { account: string; name: string; contact: string };
const FIRST: Person = { account: 'vendor', name: '示例·赵一', contact: 'zhao@example.org' };
const SECOND: Person = { account: 'vendor_b', name: '示例·钱二', contact: '025-66665555' };

type World = { answers: string[]; before: string[]; meanwhile: string[]; logs: string[]; objectorId: string };

/** Plays the same cases in a world of its own; what differs is who objected, and under which name. */
async function play(objector: Person): Promise<World> {
  const p = await startNoticeTest();
  const logs = captureLogs(p);
  const accounts = await p.t.services.db
    .select({ id: users.id, key: users.demoKey })
    .from(users)
    .where(isNotNull(users.demoKey));
  const mask = maskOf(new Map(accounts.map(({ id, key }) => [id, `<${key}>`])));
  const signInAll = async () => {
    for (const key of ALL) await p.as(key);
  };
  await signInAll();
  const notices = [await p.run(), await p.run()];
  const statement = {
    name: objector.name,
    contact: objector.contact,
    identity: `${objector.name}，示例市民`,
    grounds: `本人${objector.name}认为入围单位不符合条件`,
  };
  const file = async (notice: string | undefined, content?: string) => {
    const answer = await p.file(objector.account, notice as string, statement, content);
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json<{ id: string }>().id;
  };
  const cases = [await file(notices[0], '证据'), await file(notices[0]), await file(notices[1])];
  const [dismissed, refused, upheld] = cases as [string, string, string];
  const look = async (viewers: readonly string[]) =>
    [
      ...(await readAll(p, null, [...notices, ...cases])),
      ...(await readAllOf(p, viewers, [...notices, ...cases])),
    ].map(mask);
  // Before anybody takes a case, the officer who will is one of the others.
  const before = await look([...OTHERS, 'bureau_clerk']);
  p.at('2026-09-28T10:00:00');
  await signInAll();
  await p.walk('bureau_clerk', dismissed, 'take', 'accept', 'investigate');
  const meanwhile = (await lookAgain(p, dismissed)).map(mask);
  await p.walk('bureau_clerk', dismissed, 'dismiss');
  const answer = { answer: `${objector.name}：您反映的情况经查不属实。` };
  await p.step('bureau_clerk', dismissed, 'answer', answer);
  await p.walk('bureau_clerk', refused, 'take', 'refuse');
  await p.walk('bureau_clerk', upheld, 'take', 'accept', 'investigate', 'uphold');
  const answers = [...(await look(OTHERS)), ...(await tryAll(p, cases)).map(mask)];
  await p.t.close();
  const objectorId = accounts.find(({ key }) => key === objector.account)?.id as string;
  return { answers, before, meanwhile, logs, objectorId };
}

/**
 * Another panel looks at the case again: everybody who may be asked has a place, so that the draw, which is by chance, is
 * the same in any world. What each of it and everybody else reads meanwhile.
 */
async function lookAgain(p: NoticeTest, id: string): Promise<string[]> {
  const path = `/api/objections/${id}/re-review`;
  const seventh = await buildOfficer(p.t, 'judge');
  const officer = await p.as('bureau_clerk');
  const { draft } = (await officer.request('GET', path)).json<{ draft: { grounds: string } }>();
  const ordered = await p.post('bureau_clerk', path, { ...draft, seats: 7, showFile: true });
  if (ordered.statusCode !== 201) throw new Error(ordered.body);
  const reached = /^\/api\/(objections|re-review-findings|audit|me\/(notifications|re-review))/;
  const told: string[] = [];
  for (const key of [null, ...OTHERS.filter((other) => !PANEL.includes(other))])
    told.push(...(await readAll(p, key, [id], reached)));
  for (const key of PANEL) {
    const by = await p.as(key);
    const { items } = (await by.request('GET', '/api/me/re-review-findings')).json<{
      items: { id: string }[];
    }>();
    const own = items[0]?.id as string;
    told.push(...(await readAll(p, key, [id, own], reached)));
    const sent = await p.post(key, `/api/re-review-findings/${own}/submit`, {
      supports: key === 'judge',
      finding: '示例：经复核，原评审依据充分。',
    });
    told.push(`${key} ${sent.statusCode} ${sent.body}`);
  }
  const [last] = await p.t.services.db
    .select({ id: reReviewFindings.id })
    .from(reReviewFindings)
    .where(eq(reReviewFindings.expertId, seventh.actor.userId));
  await submitFinding(seventh, last?.id as string, { supports: false, finding: '示例：同上。' });
  return told;
}

/** Every line that the program logs, whatever its level. */
function captureLogs(p: NoticeTest): string[] {
  const lines: string[] = [];
  const log = p.t.services.log as unknown as Record<symbol, unknown> & { level: string };
  log[symbols.streamSym] = { write: (line: string) => lines.push(line) };
  log.level = 'trace';
  return lines;
}

/** Replaces what is random in any world: accounts become their key, other ids the order in which they appear. */
function maskOf(known: Map<string, string>): (text: string) => string {
  const seen = new Map(known);
  return (text) =>
    text
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
        if (!seen.has(id)) seen.set(id, `<id ${seen.size}>`);
        return seen.get(id) as string;
      })
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
      .replace(/"requestId":"[^"]*"/g, '"requestId":"<request>"')
      // A session is shown by a part of its hash.
      .replace(/"id":"[0-9a-f]{16}"/g, '"id":"<session>"')
      .replace(/"(csrfToken|hash|root|etag|sm3|contentSm3|poolSm3|seedSm3)":"[^"]*"/g, '"$1":"<random>"')
      // Who sits, in the order in which chance drew them.
      .replace(/"outcome":\[[^\]]*\]/g, (outcome) =>
        outcome
          .split(/[[\],]/)
          .toSorted()
          .join(),
      );
}

/** Every address that can be read, as this viewer gets it; those of notices and objections with every id of the cases. */
async function readAll(
  p: NoticeTest,
  key: string | null,
  ids: readonly string[],
  reached = /^/,
): Promise<string[]> {
  const by = key === null ? p.t.anonymous : await p.as(key);
  const addresses = routes.flatMap(({ endpoint: { method, name, path, query, produces } }) => {
    if (method !== 'GET' || APART.has(name) || produces === XLSX || !reached.test(path)) return [];
    const wanted = /^\/api\/(notices|objections|re-review-findings)\//.test(path) ? ids : ids.slice(0, 1);
    if (path.includes(':')) return wanted.map((id) => path.replace(/:\w+/g, id));
    return [query && 'limit' in query.shape ? `${path}?limit=100` : path];
  });
  return await Promise.all(
    addresses.map(async (address) => {
      const { statusCode, body } = await by.request('GET', address);
      return `${key} ${address} ${statusCode} ${body}`;
    }),
  );
}

async function readAllOf(p: NoticeTest, keys: readonly string[], ids: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  for (const key of keys) answers.push(...(await readAll(p, key, ids)));
  return answers;
}

/** What refused steps say to an officer who has not taken the case. */
async function tryAll(p: NoticeTest, cases: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  for (const id of cases)
    for (const step of ['take', 'release', 'accept', 'refuse', 'uphold', 'answer'] as const) {
      const { statusCode, body } = await p.step('bureau_approver', id, step);
      answers.push(`${step} ${statusCode} ${body}`);
    }
  return answers;
}

describe('two worlds that differ only in who objected', () => {
  let first: World;
  let second: World;
  beforeAll(async () => {
    first = await play(FIRST);
    second = await play(SECOND);
  }, 180_000);

  test('answer everybody else byte for byte the same, before and after the case is taken', () => {
    expect(first.before).toEqual(second.before);
    expect(first.answers).toEqual(second.answers);
    expect(first.meanwhile).toEqual(second.meanwhile);
    expect(first.answers.length).toBeGreaterThan(300);
  });

  test('name the objector nowhere: not in lists, audit log, news or error texts, and not in the logs', () => {
    for (const [world, { name, contact }] of [
      [first, FIRST],
      [second, SECOND],
    ] as const) {
      const told = [...world.before, ...world.meanwhile, ...world.answers];
      for (const secret of [name, contact])
        expect([...told, ...world.logs].filter((line) => line.includes(secret))).toEqual([]);
      expect(world.logs.filter((line) => line.includes(world.objectorId))).toEqual([]);
      // The panel read the case, with the objector taken out of it, and its file.
      expect(told.filter((line) => line.includes('本人〔异议人〕认为入围单位')).length).toBeGreaterThan(5);
      expect(told.filter((line) => line.endsWith('/evidence 200 证据'))).toHaveLength(PANEL.length);
      // The log was read while things happened, not an empty list.
      expect(world.logs.some((line) => line.includes('/api/notices/:id/objections'))).toBe(true);
    }
  });
});
