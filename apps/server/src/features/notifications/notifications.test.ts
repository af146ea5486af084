import { users } from '@jiebang/db/schema/identity';
import { notifications, outbox } from '@jiebang/db/schema/platform';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { barrier, type Client, eventually, startTestApp, type TestApp } from '../../../test/harness.ts';
import { openMailbox } from '../../../test/mailbox.ts';
import { system } from '../../platform/actor.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { claimMail, MAIL_LEASE_MS } from './mail-debts.repository.ts';
import { handle } from './mail-notification.handler.ts';
import { notify } from './notify.ts';
import { sweepUnmailed } from './sweep-unmailed.ts';

let test: TestApp;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let vendor: Client;
let ctx: Ctx;
beforeAll(async () => {
  mailbox = await openMailbox();
  const env = { SMTP_URL: mailbox.url, JIEBANG_PUBLIC_URL: 'https://jiebang.example' };
  test = await startTestApp({ env });
  const { services } = test;
  ctx = { actor: system('test'), requestId: 'test', log: services.log, services };
  vendor = await test.as('vendor');
});
afterAll(async () => {
  await test.close();
  await mailbox.close();
});
beforeEach(async () => {
  mailbox.refuse(null);
  mailbox.mails.length = 0;
  await test.services.outbox.settle();
  await test.services.db.delete(notifications);
});

const tell = (dedupeKey: string) =>
  transact(ctx, (work) =>
    notify(work, {
      userId: vendor.userId,
      kind: 'claim_decided',
      data: { organisation: '示例·单位', decision: 'approve', reason: '材料齐全' },
      link: '/workspace/organisations',
      dedupeKey,
    }),
  );
const rows = () => test.services.db.select().from(notifications);
const onlyId = async () => (await rows())[0]?.id as string;

describe('a notification', () => {
  it('is told once, however often and however simultaneously it is handed over', async () => {
    await barrier(Array.from({ length: 8 }, () => () => tell('same')));
    await tell('same');
    expect(await rows()).toHaveLength(1);
    await tell('other');
    expect(await rows()).toHaveLength(2);
  });

  it('that is rolled back tells nobody', async () => {
    const failing = transact(ctx, async (work) => {
      await notify(work, {
        userId: vendor.userId,
        kind: 'organisation_transferred',
        data: { organisation: '示例·单位' },
        link: null,
        dedupeKey: 'rolled back',
      });
      throw new Error('after');
    });
    await expect(failing).rejects.toThrow('after');
    expect(await rows()).toEqual([]);
    expect(await test.services.db.select().from(outbox)).toEqual([]);
  });

  it('reaches the pages of its person, and no other’s', async () => {
    const heard: string[] = [];
    const stops = [vendor.userId, 'somebody-else'].map((id) =>
      test.services.live.watch(`me:${id}`, () => heard.push(id)),
    );
    await tell('live');
    await eventually('live update', async () => heard.length > 0);
    for (const stop of stops) stop();
    expect(new Set(heard)).toEqual(new Set([vendor.userId]));
  });
});

describe('the list of notifications', () => {
  it('is newest first, paged without gap or repetition, with the number of unread', async () => {
    for (let i = 0; i < 5; i++) await tell(`n${i}`);
    const ids: string[] = [];
    let cursor = '';
    do {
      const page = (await vendor.request('GET', `/api/me/notifications?limit=2${cursor}`)).json();
      expect(page.unread).toBe(5);
      ids.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    } while (cursor);
    expect(ids).toEqual(
      (await rows())
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    expect((await vendor.request('GET', '/api/me/notifications?cursor=x')).statusCode).toBe(400);
  });

  it('shows nobody else’s, and reading marks one’s own only', async () => {
    await tell('mine');
    const other = await test.as('vendor_b');
    expect((await other.request('GET', '/api/me/notifications')).json()).toMatchObject({
      items: [],
      unread: 0,
    });
    await other.request('POST', '/api/me/notifications/read');
    expect((await vendor.request('GET', '/api/me/notifications')).json().unread).toBe(1);
    await vendor.request('POST', '/api/me/notifications/read');
    const { items, unread } = (await vendor.request('GET', '/api/me/notifications')).json();
    expect(unread).toBe(0);
    expect(items[0].readAt).not.toBeNull();
  });
});

describe('the mail of a notification', () => {
  it('says it in the person’s language with an absolute link, over real SMTP', async () => {
    await tell('zh');
    await handle(ctx, { notificationId: await onlyId() });
    const mail = await mailbox.find('vendor@demo.example', '认领申请审核结果');
    expect(mail.text).toContain('示例·单位');
    expect(mail.text).toContain('https://jiebang.example/workspace/organisations');
    await test.services.db.delete(notifications);
    await vendor.request('PATCH', '/api/me', { locale: 'en' });
    await tell('en');
    await handle(ctx, { notificationId: await onlyId() });
    expect((await mailbox.find('vendor@demo.example', 'Decision on your claim')).text).toContain(
      'was approved',
    );
    await vendor.request('PATCH', '/api/me', { locale: 'zh-CN' });
  });

  it('leaves once though the job is delivered to several workers at once', async () => {
    await tell('once');
    const notificationId = await onlyId();
    await barrier(Array.from({ length: 6 }, () => () => handle(ctx, { notificationId })));
    expect(mailbox.mails).toHaveLength(1);
  });

  it('is tried again after the server was away, and given up when it is refused for good', async () => {
    await tell('away');
    const notificationId = await onlyId();
    mailbox.refuse(451);
    await expect(handle(ctx, { notificationId })).rejects.toThrow();
    expect((await rows())[0]?.mailedAt).toBeNull();
    mailbox.refuse(550);
    await handle(ctx, { notificationId });
    mailbox.refuse(null);
    await handle(ctx, { notificationId });
    expect(mailbox.mails).toEqual([]);
    expect((await rows())[0]?.mailedAt).not.toBeNull();
  });

  it('goes to no address that its person has not proved', async () => {
    const set = (emailVerifiedAt: Date | null) =>
      test.services.db.update(users).set({ emailVerifiedAt }).where(eq(users.id, vendor.userId));
    await set(null);
    await tell('unproved');
    await handle(ctx, { notificationId: await onlyId() });
    await set(test.clock.now());
    expect(mailbox.mails).toEqual([]);
  });

  it('is swept up when the queue lost it, not too early, and after days as well', async () => {
    await tell('lost');
    expect(await sweepUnmailed(ctx)).toBe(0);
    test.clock.advance(6 * 60_000);
    const worker = test.startWorker();
    expect(await sweepUnmailed(ctx)).toBe(1);
    await eventually('the swept mail', async () => mailbox.mails.length > 0);
    await eventually('its mark', async () => (await rows())[0]?.mailedAt);
    await worker.close();
    expect(await sweepUnmailed(ctx)).toBe(0);
    await test.services.db.update(notifications).set({ mailedAt: null });
    test.clock.advance(3 * 24 * 60 * 60_000);
    expect(await sweepUnmailed(ctx)).toBe(1);
  });

  it('goes once more when its worker was killed before it could mark it, after its lease and no sooner', async () => {
    await tell('killed');
    const notificationId = await onlyId();
    await claimMail(test.services.db, notificationId, test.clock.now());
    await handle(ctx, { notificationId });
    expect(mailbox.mails).toEqual([]);
    test.clock.advance(MAIL_LEASE_MS);
    await handle(ctx, { notificationId });
    await handle(ctx, { notificationId });
    expect(mailbox.mails).toHaveLength(1);
  });
});
