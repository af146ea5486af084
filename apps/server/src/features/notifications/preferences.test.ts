import type { NotificationPreferences } from '@jiebang/contracts/notifications';
import { notificationPreferences, notifications } from '@jiebang/db/schema/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { barrier, type Client, eventually, startTestApp, type TestApp } from '../../../test/harness.ts';
import { openMailbox } from '../../../test/mailbox.ts';
import { system } from '../../platform/actor.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { handle as mailDigest } from './mail-digest.handler.ts';
import { handle as mailOne } from './mail-notification.handler.ts';
import { notify } from './notify.ts';
import { sweepUnmailed } from './sweep-unmailed.ts';

const PATH = '/api/me/notification-preferences';
/** 11:00 in Shanghai on a Tuesday. */
const MORNING = new Date('2027-03-09T03:00:00Z');

let test: TestApp;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let vendor: Client;
let ctx: Ctx;
beforeAll(async () => {
  mailbox = await openMailbox();
  test = await startTestApp({
    env: { SMTP_URL: mailbox.url, JIEBANG_PUBLIC_URL: 'https://jiebang.example' },
  });
  const { services } = test;
  ctx = { actor: system('test'), requestId: 'test', log: services.log, services };
});
afterAll(async () => {
  await test.close();
  await mailbox.close();
});
beforeEach(async () => {
  mailbox.refuse(null);
  mailbox.mails.length = 0;
  await test.services.db.delete(notifications);
  await test.services.db.delete(notificationPreferences);
  // Forward only, as the clock of a server.
  while (MORNING <= test.clock.now()) MORNING.setUTCDate(MORNING.getUTCDate() + 1);
  test.clock.advance(MORNING.getTime() - test.clock.now().getTime());
  vendor = await test.as('vendor');
});

const read = async () => (await vendor.request('GET', PATH)).json<NotificationPreferences>();
async function save(changes: Partial<NotificationPreferences>) {
  const answer = await vendor.request('PUT', PATH, { ...(await read()), ...changes });
  expect(answer.statusCode).toBe(200);
}
/** Kinds of one group: the first is mandatory, the second is not. */
const tell = (dedupeKey: string, kind: 'agreement_returned' | 'agreement_recorded' = 'agreement_recorded') =>
  transact(ctx, (work) =>
    notify(work, {
      userId: vendor.userId,
      kind,
      data: {
        challenge: `榜题 ${dedupeKey}`,
        poster: '示例·企业',
        solver: '示例·方案商',
        code: '',
        reason: '请补充',
      },
      link: null,
      dedupeKey,
    }),
  );
const rows = () => test.services.db.select().from(notifications).orderBy(notifications.id);
const channels = (channel: 'at_once' | 'digest' | 'off') => [{ group: 'agreements' as const, channel }];

describe('how a person is mailed', () => {
  it('is at once for who has set nothing, is their own, and is not overwritten by an older window', async () => {
    const first = await read();
    expect(first).toMatchObject({ digestHour: 9, quiet: null, revision: 0 });
    expect(new Set(first.channels.map(({ channel }) => channel))).toEqual(new Set(['at_once']));
    const windows = await barrier(
      [7, 8].map((digestHour) => () => vendor.request('PUT', PATH, { ...first, digestHour })),
    );
    expect(windows.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const late = await vendor.request('PUT', PATH, { ...first, digestHour: 20 });
    expect(late.json()).toMatchObject({ code: 'conflict' });
    await save({ digestHour: 18 });
    expect((await read()).revision).toBe(2);
    const other = await test.as('enterprise');
    expect((await other.request('GET', PATH)).json()).toMatchObject({ revision: 0 });
    const whole = await vendor.request('PUT', PATH, { ...first, quiet: { from: 60, to: 60, offset: 480 } });
    expect(whole.statusCode).toBe(400);
  });

  it('leaves out what is off, but gathers what must be told', async () => {
    await save({ channels: channels('off') });
    await tell('off');
    await tell('must', 'agreement_returned');
    expect(await rows()).toMatchObject([
      { mailAfter: null, mailDigest: false },
      { mailAfter: new Date(MORNING.getTime() + 22 * 3_600_000), mailDigest: true },
    ]);
    const { items } = (await vendor.request('GET', '/api/me/notifications')).json();
    expect(items).toHaveLength(2);
  });
});

describe('the digest', () => {
  it('is one mail with all that is due, each told once though two workers make it at once', async () => {
    await save({ channels: channels('digest'), digestHour: 12 });
    for (const name of ['甲', '乙', '丙']) await tell(name);
    await mailOne(ctx, { notificationId: (await rows())[0]?.id as string });
    await mailDigest(ctx, { userId: vendor.userId });
    expect(await sweepUnmailed(ctx)).toBe(0);
    expect(mailbox.mails).toEqual([]);
    test.clock.advance(3_600_000);
    await barrier(Array.from({ length: 4 }, () => () => mailDigest(ctx, { userId: vendor.userId })));
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]?.subject).toContain('通知汇总（3 条）');
    for (const name of ['甲', '乙', '丙'])
      expect(mailbox.mails[0]?.text.split(`榜题 ${name}`)).toHaveLength(2);
    expect((await rows()).every(({ mailedAt }) => mailedAt !== null)).toBe(true);
  });

  it('is late when the mail server was stopped, never lost, and sent by the sweep when it is back', async () => {
    await save({ channels: channels('digest'), digestHour: 12 });
    await tell('迟');
    test.clock.advance(3_600_000);
    await mailbox.close();
    await expect(mailDigest(ctx, { userId: vendor.userId })).rejects.toThrow();
    test.clock.advance(3 * 86_400_000);
    mailbox = await openMailbox(Number(new URL(mailbox.url).port));
    const worker = test.startWorker();
    expect(await sweepUnmailed(ctx)).toBe(1);
    await eventually('the late digest', async () => mailbox.mails.length > 0);
    await eventually('its mark', async () => (await rows())[0]?.mailedAt);
    await worker.close();
    expect(mailbox.mails).toHaveLength(1);
  });
});

describe('quiet hours', () => {
  it('hold a mail to their end, also one that the mail server had delayed into them', async () => {
    const noon = new Date(MORNING.getTime() + 3_600_000);
    await save({ quiet: { from: 10 * 60, to: 12 * 60, offset: 480 } });
    await tell('静');
    const [row] = await rows();
    expect(row).toMatchObject({ mailAfter: noon, mailDigest: false });
    await mailOne(ctx, { notificationId: row?.id as string });
    expect(await sweepUnmailed(ctx)).toBe(0);
    test.clock.advance(3_600_000);
    mailbox.refuse(451);
    await expect(mailOne(ctx, { notificationId: row?.id as string })).rejects.toThrow();
    test.clock.advance(23 * 3_600_000);
    mailbox.refuse(null);
    await mailOne(ctx, { notificationId: row?.id as string });
    expect(mailbox.mails).toEqual([]);
    expect((await rows())[0]).toMatchObject({
      mailAfter: new Date(noon.getTime() + 86_400_000),
      mailedAt: null,
    });
    test.clock.advance(3_600_000 + 60_001);
    expect(await sweepUnmailed(ctx)).toBe(1);
    await mailOne(ctx, { notificationId: row?.id as string });
    expect(mailbox.mails).toHaveLength(1);
  });
});

describe('the list of notifications', () => {
  it('is narrowed to a group or to what is unread, and one of them is marked by its person alone', async () => {
    await tell('一');
    await tell('二');
    const [, second] = await rows();
    const mark = (who: Client, as: string) =>
      who.request('POST', `/api/me/notifications/${second?.id}/${as}`);
    const shown = async (query: string) =>
      (await vendor.request('GET', `/api/me/notifications?${query}`)).json().items.length;
    expect((await mark(await test.as('enterprise'), 'read')).statusCode).toBe(404);
    expect(await shown('state=unread')).toBe(2);
    await mark(vendor, 'read');
    expect([await shown('state=unread'), await shown('state=read'), await shown('')]).toEqual([1, 1, 2]);
    await mark(vendor, 'unread');
    expect(await shown('state=unread')).toBe(2);
    expect([await shown('group=agreements'), await shown('group=notices')]).toEqual([2, 0]);
  });
});
