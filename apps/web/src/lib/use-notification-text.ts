import { formatInstant } from './format.ts';
import { anyText, useLocale } from './texts.ts';

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
    const known = anyText('notifications', `kinds.${kind}${decided}`, Object.fromEntries(fill));
    return known ?? anyText('notifications', 'kinds.unknown') ?? kind;
  };
}
