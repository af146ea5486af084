import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familiesOf, groupOf, isMandatory, mandatoryKinds, notificationGroupIds } from './groups.ts';
import {
  afterQuiet,
  defaultMailPreferences,
  type MailPreferences,
  mailChannels,
  nextDigest,
  whenToMail,
} from './when-to-mail.ts';

const minute = fc.integer({ min: 0, max: 1439 });
const quiet = fc
  .record({ from: minute, to: minute, offset: fc.integer({ min: -12 * 60, max: 14 * 60 }) })
  .filter(({ from, to }) => from !== to);
const preferences: fc.Arbitrary<MailPreferences> = fc.record({
  channels: fc.dictionary(fc.constantFrom(...notificationGroupIds), fc.constantFrom(...mailChannels)),
  digestHour: fc.integer({ min: 0, max: 23 }),
  quiet: fc.option(quiet),
});
const kind = fc.constantFrom(...mandatoryKinds, 'panel_complete', 'milestone_due', 'from_the_future');
const now = fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

/** Counted another way: minute by minute of the clock on the wall. */
const isQuiet = ({ from, to, offset }: NonNullable<MailPreferences['quiet']>, at: Date) => {
  const wall = new Date(at.getTime() + offset * 60_000);
  const clock = wall.getUTCHours() * 60 + wall.getUTCMinutes();
  return from < to ? clock >= from && clock < to : !(clock >= to && clock < from);
};

describe('when a notification is mailed', () => {
  it('is never before it is told, never within quiet hours, and never later than two days', () => {
    fc.assert(
      fc.property(kind, preferences, now, (k, prefs, at) => {
        const plan = whenToMail(k, prefs, at);
        if (!plan) return;
        expect(plan.at.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(plan.at.getTime() - at.getTime()).toBeLessThanOrEqual(2 * 86_400_000);
        if (prefs.quiet) expect(isQuiet(prefs.quiet, plan.at)).toBe(false);
      }),
    );
  });

  it('waits to the very end of the quiet hours: the minute before is quiet', () => {
    fc.assert(
      fc.property(quiet, now, (hours, at) => {
        const end = afterQuiet(hours, at);
        if (end.getTime() > at.getTime()) expect(isQuiet(hours, new Date(end.getTime() - 60_000))).toBe(true);
        else expect(isQuiet(hours, at)).toBe(false);
      }),
    );
  });

  it('is the hour of the digest in Shanghai, at most a day ahead, in summer as in winter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), now, (hour, at) => {
        const next = nextDigest(hour, at);
        const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'short' });
        expect(wall.format(next)).toBe(`${String(hour).padStart(2, '0')}:00`);
        expect(next.getTime() - at.getTime()).toBeGreaterThan(0);
        expect(next.getTime() - at.getTime()).toBeLessThanOrEqual(86_400_000);
      }),
    );
  });

  it('is at once for who has set nothing, and never for a group that is off, unless the law wants it told', () => {
    const off = {
      ...defaultMailPreferences,
      channels: Object.fromEntries(notificationGroupIds.map((group) => [group, 'off' as const])),
    };
    const at = new Date('2026-11-24T03:00:00Z');
    expect(whenToMail('milestone_due', defaultMailPreferences, at)).toEqual({ at, digest: false });
    expect(whenToMail('milestone_due', off, at)).toBeNull();
    for (const mandatory of mandatoryKinds)
      expect(whenToMail(mandatory, off, at)).toEqual({ at: new Date('2026-11-25T01:00:00Z'), digest: true });
  });

  it('knows a group for every mandatory kind, and none for a kind of another version', () => {
    for (const mandatory of mandatoryKinds) expect(groupOf(mandatory)).not.toBeNull();
    expect(groupOf('from_the_future')).toBeNull();
    expect(groupOf('toString')).toBeNull();
    expect(groupOf('constructor_x')).toBeNull();
    expect(isMandatory('milestone_due')).toBe(false);
    expect(notificationGroupIds.every((group) => familiesOf(group).length > 0)).toBe(true);
  });
});
