import type { Text } from '../lifecycle/lifecycle.ts';

/**
 * What a webhook may be told. `public` is what every visitor reads on the portal anyway; `own` goes to the body that
 * it is about and to nobody else, not even to the bureau's own addresses.
 */
export const webhookEvents = {
  'round.announced': { scope: 'public', name: { zh: '征集发布', en: 'A call was announced' } },
  'list.published': { scope: 'public', name: { zh: '榜单发布', en: 'A list was published' } },
  'list.act': {
    scope: 'public',
    name: {
      zh: '榜单更正、延期、中止或撤下等公告',
      en: 'A published list was corrected, extended, suspended or withdrawn',
    },
  },
  'challenge.closed': {
    scope: 'public',
    name: { zh: '榜题揭榜申报截止', en: 'A challenge takes no more proposals' },
  },
  'notice.started': { scope: 'public', name: { zh: '公示开始', en: 'A public notice began' } },
  'notice.ended': { scope: 'public', name: { zh: '公示期满', en: 'A public notice ended' } },
  'result.published': { scope: 'public', name: { zh: '名次公布', en: 'A ranking was published' } },
  'scenario.returned': {
    scope: 'own',
    name: { zh: '本单位场景被退回修改', en: 'A scenario of ours was sent back' },
  },
  'scenario.approved': {
    scope: 'own',
    name: { zh: '本单位场景通过审核', en: 'A scenario of ours was approved' },
  },
  'scenario.rejected': {
    scope: 'own',
    name: { zh: '本单位场景未通过审核', en: 'A scenario of ours was rejected' },
  },
  'webhook.test': { scope: 'own', name: { zh: '测试', en: 'Test' } },
} as const satisfies Record<string, { scope: 'public' | 'own'; name: Text }>;
export type WebhookEventType = keyof typeof webhookEvents;
export const webhookEventTypes = Object.keys(webhookEvents) as [WebhookEventType, ...WebhookEventType[]];

/** Those that can be chosen; the test is sent on request. */
export const choosableEvents = webhookEventTypes.filter((type) => type !== 'webhook.test') as [
  WebhookEventType,
  ...WebhookEventType[],
];

/** Waits between the tries, in seconds: eight tries over a day and a half. */
export const RETRY_SECONDS = [5, 30, 120, 600, 3_600, 21_600, 86_400] as const;
export const MAX_TRIES = RETRY_SECONDS.length + 1;
/** An address that has taken nothing for this long is disabled, and its owners are told. */
export const FAILING_DAYS = 3;
/** After a change of secret both sign for a day, so that a receiver can change over without losing an event. */
export const TWO_SECRETS_HOURS = 24;
/** Addresses that one body, or the bureau, may have at a time. */
export const MAX_WEBHOOKS = 10;

/** Wait after the nth try (from 1), in milliseconds; null: no further try. */
export function retryAfter(tries: number): number | null {
  const seconds = RETRY_SECONDS[tries - 1];
  return seconds === undefined ? null : seconds * 1_000;
}
