import type { Tx } from '@jiebang/db/client';
import { auditEvents, auditLinks } from '@jiebang/db/schema/platform';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, eventually, startTestApp, type TestApp } from '../../../test/harness.ts';
import { sealChain } from '../../platform/audit/seal-chain.ts';

let test: TestApp;
let auditor: Client;
beforeAll(async () => {
  test = await startTestApp();
  auditor = await test.as('audit_admin');
});
afterAll(() => test.close());

const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';
const head = async () => (await test.anonymous.request('GET', '/api/audit/head')).json();
/** Until all is sealed: a transaction of another suite on the same server may hold the newest events back. */
const seal = () =>
  eventually('a sealed chain', async () => {
    await sealChain(test.services.db, test.clock.now());
    return (await head()).pending === 0;
  });

describe('the audit log', () => {
  it('is the audit administrator’s alone; the head of the chain is everybody’s', async () => {
    for (const key of ['system_admin', 'security_admin', 'bureau_clerk', 'vendor']) {
      const client = await test.as(key);
      expect(codeOf(await client.request('GET', '/api/audit/events'))).toBe('forbidden');
      expect(codeOf(await client.request('POST', '/api/audit/verify'))).toBe('forbidden');
    }
    expect(codeOf(await test.anonymous.request('GET', '/api/audit/events'))).toBe('sign_in_required');
    const before = await head();
    expect(before).toMatchObject({ batches: 0, root: null, sealedAt: null });
    expect(before.pending).toBe(before.events);
    await seal();
    const { batches, ...after } = await head();
    expect(after).toMatchObject({ pending: 0, events: before.events });
    expect(batches).toBeGreaterThan(0);
  });

  it('is newest first, paged without gap or repetition, and names actor and link', async () => {
    await auditor.request('PATCH', '/api/me', { locale: 'en' });
    const seen: { entry: string; actor: { name: string }; hash: string | null; batch: number | null }[] = [];
    let cursor = '';
    do {
      const page = (await auditor.request('GET', `/api/audit/events?limit=3${cursor}`)).json();
      seen.push(...page.items);
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    } while (cursor);
    const stored = await test.services.db
      .select({ entry: auditEvents.entry })
      .from(auditEvents)
      .orderBy(asc(auditEvents.entry));
    expect(seen.map(({ entry }) => entry).reverse()).toEqual(stored.map(({ entry }) => String(entry)));
    expect(seen[0]).toMatchObject({
      action: 'user.update_profile',
      actor: { name: '示例·审计管理员' },
      hash: null,
    });
    expect(seen.at(-1)).toMatchObject({ batch: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('can be narrowed to an act or a subject, and refuses a cursor that is none', async () => {
    const list = async (query: string) =>
      (await auditor.request('GET', `/api/audit/events?${query}`)).json().items as { subjectId: string }[];
    expect((await list('action=user.update_profile')).length).toBe(1);
    const ofAuditor = await list(`subjectId=${auditor.userId}`);
    expect(new Set(ofAuditor.map(({ subjectId }) => subjectId))).toEqual(new Set([auditor.userId]));
    for (const cursor of ['x', '-1', '9'.repeat(30)])
      expect(codeOf(await auditor.request('GET', `/api/audit/events?cursor=${cursor}`))).toBe(
        'invalid_request',
      );
  });
});

describe('verification', () => {
  it('recomputes the chain, and is itself recorded', async () => {
    await seal();
    const { batches } = await head();
    const verified = (await auditor.request('POST', '/api/audit/verify')).json();
    expect(verified).toMatchObject({ ok: true, brokenAt: null, batches });
    const items = (await auditor.request('GET', '/api/audit/events?action=audit.verify')).json().items;
    expect(items[0]).toMatchObject({ actor: { id: auditor.userId }, data: { ok: true } });
  });

  it('names the first event that was changed behind the chain’s back', async () => {
    const { db } = test.services;
    const [link] = await db.select().from(auditLinks).orderBy(asc(auditLinks.entry)).limit(1);
    const entry = link?.entry as bigint;
    const [event] = await db.select().from(auditEvents).where(eq(auditEvents.entry, entry));
    const change = (tx: Tx, data: Record<string, unknown>) =>
      tx.update(auditEvents).set({ data }).where(eq(auditEvents.entry, entry));
    /** As somebody with the rights of the database's owner would. */
    const forge = (data: Record<string, unknown>) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`set local session_replication_role = replica`);
        await change(tx, data);
      });
    await expect(change(db, { forged: true })).rejects.toThrow();
    await forge({ forged: true });
    const broken = (await auditor.request('POST', '/api/audit/verify')).json();
    expect(broken).toMatchObject({
      ok: false,
      brokenAt: { batch: 1, entry: String(entry), reason: 'event_changed' },
    });
    await forge(event?.data ?? {});
    expect((await auditor.request('POST', '/api/audit/verify')).json().ok).toBe(true);
  });
});
