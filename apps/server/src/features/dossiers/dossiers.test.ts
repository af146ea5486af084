import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dossiers } from '@jiebang/db/schema/dossiers';
import { files } from '@jiebang/db/schema/files';
import { users } from '@jiebang/db/schema/identity';
import { findingCodes } from '@jiebang/scoring/dossier/report';
import { verifyDossier } from '@jiebang/scoring/dossier/verify-dossier';
import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../../cli/test/run-cli.ts';
import { buildChallenge } from '../../../test/build-challenges.ts';
import { barrier, type Client, eventually } from '../../../test/harness.ts';
import { sealChain } from '../../platform/audit/seal-chain.ts';
import type { Built } from '../rankings/testing/build-contest.ts';
import { type RankingTest, startRankingTest } from '../rankings/testing/start-ranking-test.ts';
import { handle } from './build-dossier.handler.ts';
import { dossierTools } from './dossier-tools.ts';
import { sweepDossiers } from './sweep-dossiers.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';
let r: RankingTest;
let built: Built;
let rankingId: string;
let folder: string;
const download = (by: Client, id: string, headers?: Record<string, string>) =>
  by.request('GET', `/api/rankings/${id}/dossier`, undefined, headers);
const make = () => handle(r.clockwork, { rankingId });
/** Until all is sealed: a transaction of another suite on the same server may hold the newest events back. */
const seal = () =>
  eventually('a sealed chain', async () => {
    await sealChain(r.t.services.db, r.t.clock.now());
    return (await r.t.anonymous.request('GET', '/api/audit/head')).json<{ pending: number }>().pending === 0;
  });
const objects = async () =>
  (await readdir(join(r.t.dataDir, 'objects'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  ).length;

beforeAll(async () => {
  const byHand = 'one ranking is published by hand, past its notice, so that nobody owes the job';
  r = await startRankingTest({
    breaks: { rankings_follow_their_notice: byHand, certificates_are_of_published_rankings: byHand },
  });
  folder = await mkdtemp(join(tmpdir(), 'jiebang-dossiers-'));
  built = await r.contest();
}, 60_000);
afterAll(async () => {
  await r.finish();
  await rm(folder, { recursive: true, force: true });
});

describe('before its ranking is published', () => {
  it('a dossier is not there for anybody, in the words of a row that is not there', async () => {
    const { id } = await r.inNotice(built);
    rankingId = id;
    const people = [r.t.anonymous, await r.t.as('vendor'), await r.t.as('bureau_clerk')];
    for (const person of people) {
      const [here, nowhere] = [await download(person, id), await download(person, UNKNOWN)];
      expect(here.statusCode).toBe(404);
      expect({ ...here.json<object>(), requestId: '' }).toEqual({
        ...nowhere.json<object>(),
        requestId: '',
      });
    }
    await make();
    expect(await r.t.services.db.select().from(dossiers)).toEqual([]);
  });
});

describe('once it is published', () => {
  it('a dossier waits until the chain has reached the publication, and leaves nothing behind meanwhile', async () => {
    expect(await r.end()).toBe(1);
    await expect(make()).rejects.toThrow('events of ranking');
    expect(await objects()).toBe(0);
    expect((await download(r.t.anonymous, rankingId)).statusCode).toBe(404);
  });

  it('is made once, however many workers are at it', async () => {
    await seal();
    await barrier([make, make, make]);
    await make();
    expect(await r.t.services.db.select().from(dossiers)).toHaveLength(1);
    expect(await r.t.services.db.select().from(files).where(eq(files.kind, 'dossier'))).toHaveLength(1);
    expect(await objects()).toBe(1);
  });

  it('is everybody’s, with a tag by which it is downloaded once', async () => {
    const { statusCode, headers, rawPayload } = await download(r.t.anonymous, rankingId);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/zip',
      etag: `"${createHash('sha256').update(rawPayload).digest('hex')}"`,
      'content-length': String(rawPayload.length),
      'content-disposition': expect.stringContaining(`${built.slug}-1-dossier.zip`),
    });
    const again = await download(r.t.anonymous, rankingId, { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  });

  it('is verified by the command line, which reaches neither server nor database', async () => {
    const { rawPayload } = await download(r.t.anonymous, rankingId);
    const file = join(folder, 'dossier.zip');
    const key = join(folder, 'key.pem');
    const published = await r.t.anonymous.request('GET', '/api/receipt-key');
    await writeFile(file, rawPayload);
    await writeFile(key, published.json<{ publicKeyPem: string }>().publicKeyPem);
    // Node's own guard: files may be read, everything else is refused.
    const alone = { NODE_OPTIONS: '--permission --allow-fs-read=*' };
    const run = await runCli(['verify', file, '--key', key, '--json'], alone);
    expect(run.json()).toMatchObject({
      ok: true,
      errors: [],
      facts: { entries: 3, submissions: 3, sheets: 15, rankingId },
    });
    expect(run.code).toBe(0);
  });

  it('names no person: no judge, no entrant, no officer, no address and no phone', async () => {
    const text = (await download(r.t.anonymous, rankingId)).rawPayload.toString('utf8');
    const people = await r.t.services.db.select().from(users);
    expect(people.length).toBeGreaterThan(10);
    for (const { name, email } of people) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(email);
    }
    for (const { actor } of [...built.judges, ...built.teams.map(({ captain }) => captain)])
      expect(text).not.toContain(actor.userId);
    expect(text).not.toMatch(/1[3-9]\d{9}(?!\d)(?=[",])/);
    expect(text).not.toContain('示例理由');
  });

  it('1,000 changes of one byte are 1,000 findings, each with a name', async () => {
    const archive = (await download(r.t.anonymous, rankingId)).rawPayload;
    const { publicKeyPem } = r.t.services.receipts;
    let found = 0;
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (pick, flip) => {
        const at = pick % archive.length;
        const changed = Uint8Array.from(archive);
        changed[at] = (archive[at] as number) ^ flip;
        const { ok, checks } = verifyDossier(changed, dossierTools, publicKeyPem);
        const findings = checks.flatMap((check) => check.findings);
        expect(ok).toBe(false);
        expect(findings.length).toBeGreaterThan(0);
        for (const { code } of findings) expect(findingCodes).toContain(code);
        expect(findings.some(({ file, part, code }) => file ?? part ?? code === 'archive_unreadable')).toBe(
          true,
        );
        found += 1;
      }),
      { numRuns: 1_000, endOnFailure: true },
    );
    expect(found).toBe(1_000);
  }, 60_000);

  it('is kept by the database: no row of it is changed or taken away', async () => {
    const { db } = r.t.services;
    await expect(db.execute(sql`update dossiers set built_at = now()`)).rejects.toThrow();
    await expect(db.execute(sql`delete from dossiers`)).rejects.toThrow();
  });
});

describe('the dossier of a contest that decides a challenge', () => {
  it('holds the list as it was published, with its hash on record', async () => {
    const { challengeId, code } = await buildChallenge(r.t, { mode: 'contest' });
    await r.t.services.db.execute(sql`update challenges set status = 'judging' where id = ${challengeId}`);
    const contest = await r.contest({ challengeId });
    rankingId = await r.published(contest);
    await seal();
    await make();
    const { rawPayload } = await download(r.t.anonymous, rankingId);
    const { ok, checks } = verifyDossier(rawPayload, dossierTools, r.t.services.receipts.publicKeyPem);
    expect({ ok, list: checks.find(({ name }) => name === 'list') }).toEqual({
      ok: true,
      list: { name: 'list', status: 'ok', findings: [] },
    });
    expect(rawPayload.toString('utf8')).toContain(`"code":"${code}"`);
  }, 60_000);
});

describe('a worker', () => {
  it('makes the dossier that a publication owes; the sweep asks again for one that was lost', async () => {
    r.t.startWorker();
    const owed = await r.published(await r.contest());
    const there = (id: string) => async () =>
      (await download(r.t.anonymous, id)).statusCode === 200 ? 'there' : null;
    await eventually('the dossier', there(owed), 30_000);
    expect(await sweepDossiers(r.clockwork)).toBe(0);
  }, 90_000);

  it('sweeps what the queue lost, a minute after the publication', async () => {
    const { db } = r.t.services;
    const lost = await r.inNotice(await r.contest());
    // Published by hand: nobody owes the job.
    const now = r.t.clock.now();
    await db.transaction(async (tx) => {
      await tx.execute(
        sql`insert into audit_events (at, action, subject_type, subject_id, data)
            values (${now}, 'ranking.publish', 'ranking', ${lost.id}, '{"to":"published"}')`,
      );
      await tx.execute(
        sql`update rankings set status = 'published', published_at = ${now} where id = ${lost.id}`,
      );
    });
    expect(await sweepDossiers(r.clockwork)).toBe(0);
    r.t.clock.set(new Date(now.getTime() + 61_000));
    await eventually('the swept dossier', async () => {
      await sweepDossiers(r.clockwork);
      return (await download(r.t.anonymous, lost.id)).statusCode === 200 ? 'there' : null;
    });
  }, 60_000);
});
