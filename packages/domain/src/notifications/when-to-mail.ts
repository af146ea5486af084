import { groupOf, isMandatory, type NotificationGroup } from './groups.ts';

export const mailChannels = ['at_once', 'digest', 'off'] as const;
export type MailChannel = (typeof mailChannels)[number];

/** Hours of the clock in which no mail is sent: from `from` to before `to`, over midnight where `from` is the later. */
export type QuietHours = {
  /** Minutes after midnight, 0–1439; never equal. */
  from: number;
  to: number;
  /**
   * The person's zone as minutes east of Greenwich. A fixed offset: hours of rest do not move twice a year, and the
   * rule needs no table of zones.
   */
  offset: number;
};
export type MailPreferences = {
  /** Groups that are not named are mailed at once. */
  channels: Partial<Record<NotificationGroup, MailChannel>>;
  /** Hour of the day in Asia/Shanghai at which the digest goes out. */
  digestHour: number;
  quiet: QuietHours | null;
};
export const defaultMailPreferences: MailPreferences = { channels: {}, digestHour: 9, quiet: null };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Asia/Shanghai has had no summer time since 1991. */
const SHANGHAI_MS = 8 * HOUR_MS;

/** The same instant, or the end of the quiet hours that it falls into. */
export function afterQuiet(quiet: QuietHours | null, at: Date): Date {
  if (!quiet || quiet.from === quiet.to) return at;
  const shift = quiet.offset * MINUTE_MS;
  const local = at.getTime() + shift;
  const midnight = Math.floor(local / DAY_MS) * DAY_MS;
  const minute = (local - midnight) / MINUTE_MS;
  const overnight = quiet.from > quiet.to;
  const isQuiet = overnight
    ? minute >= quiet.from || minute < quiet.to
    : minute >= quiet.from && minute < quiet.to;
  if (!isQuiet) return at;
  const day = overnight && minute >= quiet.from ? midnight + DAY_MS : midnight;
  return new Date(day + quiet.to * MINUTE_MS - shift);
}

/** The next digest hour after now. */
export function nextDigest(hour: number, now: Date): Date {
  const midnight = Math.floor((now.getTime() + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS;
  const today = midnight + hour * HOUR_MS;
  return new Date(today > now.getTime() ? today : today + DAY_MS);
}

/** How this kind is mailed to a person with these preferences; a mandatory one is gathered where its group is off. */
export function channelOf(kind: string, { channels }: Pick<MailPreferences, 'channels'>): MailChannel {
  const group = groupOf(kind);
  const chosen = (group && channels[group]) ?? 'at_once';
  return chosen === 'off' && isMandatory(kind) ? 'digest' : chosen;
}

export type MailPlan = { at: Date; digest: boolean };

/** When the mail of a notification goes out, alone or in the digest; null: it is not mailed. */
export function whenToMail(kind: string, preferences: MailPreferences, now: Date): MailPlan | null {
  const channel = channelOf(kind, preferences);
  if (channel === 'off') return null;
  const digest = channel === 'digest';
  const at = digest ? nextDigest(preferences.digestHour, now) : now;
  return { at: afterQuiet(preferences.quiet, at), digest };
}
