import { createHash, verify } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOpenPhase, buildTeam, dataFile, settled, submit } from '../../../test/build.ts';
import { barrier, startTestApp, type TestApp } from '../../../test/harness.ts';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
  t.startWorker();
});
afterAll(() => t.close());

type Accepted = {
  submission: { id: string; number: number };
  receipt: Record<string, string> & { signature: string; keyId: string };
};

describe('an accepted entry', () => {
  test('is scored with the number that scikit-learn gives on the same file', async () => {
    const { competitionId, phaseId } = await buildOpenPhase(t, { publicFraction: 1 });
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const { submission } = (
      await submit(vendor, phaseId, 'breast-cancer/prediction-logistic.csv')
    ).json<Accepted>();
    const seen = await settled(vendor, submission.id);
    expect(seen.evaluation.status).toBe('scored');
    expect(seen.evaluation.publicScore).toBeCloseTo(0.9972067039106145, 12);
    const board = (await t.anonymous.request('GET', `/api/phases/${phaseId}/leaderboard`)).json<{
      rows: { rank: number; score: number }[];
    }>();
    expect(board.rows).toMatchObject([{ rank: 1, score: seen.evaluation.publicScore }]);
  });

  test('has a receipt that anyone can check with the public key and the file', async () => {
    const { competitionId, phaseId } = await buildOpenPhase(t);
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const { receipt } = (await submit(vendor, phaseId, 'breast-cancer/prediction-knn.csv')).json<Accepted>();
    const { publicKeyPem, keyId } = (await t.anonymous.request('GET', '/api/receipt-key')).json<{
      publicKeyPem: string;
      keyId: string;
    }>();
    const { signature, keyId: signedWith, ...fields } = receipt;
    const bytes = await dataFile('breast-cancer/prediction-knn.csv');
    expect(signedWith).toBe(keyId);
    expect(fields.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(fields.sm3).toBe(createHash('sm3').update(bytes).digest('hex'));
    expect(
      verify(null, Buffer.from(canonicalJson(fields)), publicKeyPem, Buffer.from(signature, 'base64url')),
    ).toBe(true);
    expect(
      verify(
        null,
        Buffer.from(canonicalJson({ ...fields, bytes: 1 })),
        publicKeyPem,
        Buffer.from(signature, 'base64url'),
      ),
    ).toBe(false);
  });

  test('is not made twice by a repeated request with the same key', async () => {
    const { competitionId, phaseId } = await buildOpenPhase(t);
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const key = { 'idempotency-key': 'once-and-only-once' };
    const first = (await submit(vendor, phaseId, 'breast-cancer/prediction-knn.csv', key)).json<Accepted>();
    const again = (await submit(vendor, phaseId, 'breast-cancer/prediction-knn.csv', key)).json<Accepted>();
    expect(again.submission.id).toBe(first.submission.id);
    const list = (await vendor.request('GET', `/api/phases/${phaseId}/submissions`)).json<{
      items: unknown[];
    }>();
    expect(list.items).toHaveLength(1);
  });

  test('sent three times at once with one key is one entry, one slot and one file', async () => {
    const { competitionId, phaseId } = await buildOpenPhase(t);
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const key = { 'idempotency-key': 'three-at-once-1' };
    const send = () => submit(vendor, phaseId, 'breast-cancer/prediction-knn.csv', key);
    const answers = await barrier([send, send, send]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.json<Accepted>().submission.id)).size).toBe(1);
    const quota = (await vendor.request('GET', `/api/phases/${phaseId}/quota`)).json();
    expect(quota).toMatchObject({ usedToday: 1, usedTotal: 1 });
    const stored = await readdir(join(t.dataDir, 'objects'), { recursive: true, withFileTypes: true });
    const [all] = (await t.services.db.execute(sql`select count(*)::int as n from files`)).rows;
    expect(stored.filter((entry) => entry.isFile())).toHaveLength((all as { n: number }).n);
  });
});

describe('a refused entry', () => {
  test('names the bad rows, says whose fault it is and keeps the slot', async () => {
    const { competitionId, phaseId } = await buildOpenPhase(t);
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const { submission } = (await submit(vendor, phaseId, 'breast-cancer/bad-values.csv')).json<Accepted>();
    const { evaluation } = await settled(vendor, submission.id);
    expect(evaluation.status).toBe('refused');
    expect(evaluation.failure).toMatchObject({ fault: 'entrant', refunded: false });
    expect(evaluation.failure?.errors.map(({ row }) => row).sort((a, b) => Number(a) - Number(b))).toEqual([
      6, 11, 13,
    ]);
  });

  test('at the door costs no slot: too large, empty, no file', async () => {
    const { competitionId, phaseId } = await buildOpenPhase(t, { maxFileBytes: 6_000 });
    const vendor = await buildTeam(t, competitionId, 'vendor');
    expect((await submit(vendor, phaseId, 'x'.repeat(7_000))).json()).toMatchObject({
      code: 'file_too_large',
    });
    expect((await submit(vendor, phaseId, '')).json()).toMatchObject({ code: 'file_empty' });
    expect(
      (await vendor.form('POST', `/api/phases/${phaseId}/submissions`, { comment: 'no file' }, [])).json(),
    ).toMatchObject({ code: 'file_required' });
    expect((await vendor.request('GET', `/api/phases/${phaseId}/quota`)).json()).toMatchObject({
      usedToday: 0,
      usedTotal: 0,
    });
  });
});

describe('the quota', () => {
  test('of five lets exactly five of twenty simultaneous entries in', async () => {
    const { competitionId, phaseId } = await buildOpenPhase(t, { quotaPerDay: 5 });
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const answers = await barrier(
      Array.from({ length: 20 }, () => () => submit(vendor, phaseId, 'breast-cancer/prediction-knn.csv')),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(5);
    const refused = answers.filter(({ statusCode }) => statusCode !== 201);
    expect(refused.every((answer) => answer.json<{ code: string }>().code === 'quota_day_used')).toBe(true);
    const numbers = answers
      .filter(({ statusCode }) => statusCode === 201)
      .map((answer) => answer.json<Accepted>().submission.number);
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5]);
    expect((await vendor.request('GET', `/api/phases/${phaseId}/quota`)).json()).toMatchObject({
      usedToday: 5,
      usedTotal: 5,
    });
  });

  test('has its day in Beijing time and gives new slots when the next one starts', async () => {
    const { competitionId, phaseId } = await buildOpenPhase(t, { quotaPerDay: 1 });
    const vendor = await buildTeam(t, competitionId, 'vendor');
    expect((await submit(vendor, phaseId, 'breast-cancer/prediction-knn.csv')).statusCode).toBe(201);
    expect((await submit(vendor, phaseId, 'breast-cancer/prediction-knn.csv')).json()).toMatchObject({
      code: 'quota_day_used',
    });
    const { nextDayAt } = (await vendor.request('GET', `/api/phases/${phaseId}/quota`)).json<{
      nextDayAt: string;
    }>();
    const before = t.clock.now();
    t.clock.set(new Date(nextDayAt));
    try {
      const later = await t.as('vendor');
      expect((await submit(later, phaseId, 'breast-cancer/prediction-knn.csv')).statusCode).toBe(201);
    } finally {
      t.clock.set(before);
    }
  });
});

describe('the deadline', () => {
  test('is one instant: the last millisecond is in time, the instant itself is not', async () => {
    const { competitionId, phaseId, clerk } = await buildOpenPhase(t);
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const { endsAt } = (await clerk.request('GET', `/api/phases/${phaseId}`)).json<{ endsAt: string }>();
    const before = t.clock.now();
    try {
      t.clock.set(new Date(endsAt));
      const late = await t.as('vendor');
      expect((await submit(late, phaseId, 'breast-cancer/prediction-knn.csv')).json()).toMatchObject({
        code: 'phase_ended',
        details: { endsAt },
      });
      t.clock.set(new Date(new Date(endsAt).getTime() - 2_000));
      expect((await submit(late, phaseId, 'breast-cancer/prediction-knn.csv')).statusCode).toBe(201);
    } finally {
      t.clock.set(before);
    }
    expect(vendor.teamId).toBeTruthy();
  });
});

describe('privacy', () => {
  test('another team, a visitor and an unknown id get the same answer', async () => {
    const { competitionId, phaseId } = await buildOpenPhase(t);
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const rival = await buildTeam(t, competitionId, 'vendor_b');
    const { submission } = (
      await submit(vendor, phaseId, 'breast-cancer/prediction-knn.csv')
    ).json<Accepted>();
    const unknown = '01900000-0000-7000-8000-000000000000';
    for (const path of ['', '/receipt', '/file']) {
      const theirs = await rival.request('GET', `/api/submissions/${submission.id}${path}`);
      const missing = await rival.request('GET', `/api/submissions/${unknown}${path}`);
      const strip = (answer: typeof theirs) => ({ ...answer.json<Record<string, unknown>>(), requestId: '' });
      expect(theirs.statusCode).toBe(404);
      expect(strip(theirs)).toEqual(strip(missing));
      expect(theirs.headers['content-length']).toBe(missing.headers['content-length']);
    }
  });

  test('the score on hidden rows is on no answer before the reveal', async () => {
    const { competitionId, phaseId } = await buildOpenPhase(t);
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const { submission } = (
      await submit(vendor, phaseId, 'breast-cancer/prediction-knn.csv')
    ).json<Accepted>();
    await settled(vendor, submission.id);
    const clerk = await t.as('bureau_clerk');
    for (const viewer of [vendor, clerk]) {
      const seen = (await viewer.request('GET', `/api/submissions/${submission.id}`)).json<{
        evaluation: { privateScore: number | null };
      }>();
      expect(seen.evaluation.privateScore).toBeNull();
    }
    expect((await clerk.request('GET', `/api/phases/${phaseId}/leaderboard?view=final`)).statusCode).toBe(
      404,
    );
  });
});

describe('an entry sent again', () => {
  test('whose answer was lost gives its receipt again even after the deadline, and a free key for another file is refused', async () => {
    const { competitionId, phaseId } = await buildOpenPhase(t);
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const key = { 'idempotency-key': 'lost-answer-1' };
    const first = await submit(vendor, phaseId, 'breast-cancer/prediction-knn.csv', key);
    t.clock.advance(6 * 86_400_000);
    const again = await submit(await t.as('vendor'), phaseId, 'breast-cancer/prediction-knn.csv', key);
    expect(again.statusCode).toBe(201);
    expect(again.json<{ receipt: unknown }>().receipt).toEqual(first.json<{ receipt: unknown }>().receipt);
    const other = await submit(await t.as('vendor'), phaseId, 'x,y\n1,2\n', key);
    expect(other.json()).toMatchObject({ status: 422, code: 'idempotency_mismatch' });
  });
});
