import i18next from 'i18next';
import { formatInstant } from './format.ts';
import { useLocale } from './texts.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/**
 * The sentence of a notification: `kinds.<kind>` filled with its data, instants in Beijing time. A kind that this
 * page does not know yet (an older window beside a newer server) is told in general words rather than not at all.
 * Needs the namespace `notifications`, which the workspace's frame has loaded.
 */
export function useNotificationText(): (kind: string, data: Record<string, string>) => string {
  const locale = useLocale();
  return (kind, data) => {
    const fill = Object.entries(data).map(([name, value]) => [
      name,
      INSTANT.test(value) ? formatInstant(value, locale) : value,
    ]);
    const decided = data.decision ? `_${data.decision}` : '';
    const key = `kinds.${kind}${decided}`;
    const known = i18next.exists(key, { ns: 'notifications' }) ? key : 'kinds.unknown';
    // The server's kinds are open to this window, so that the key is a plain string here.
    const say = i18next.t as (key: string, options: Record<string, string>) => string;
    return say(known, { ns: 'notifications', ...Object.fromEntries(fill) });
  };
}
