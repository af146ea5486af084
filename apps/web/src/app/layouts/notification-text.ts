import i18next from 'i18next';
import { useTexts } from '../../lib/texts.ts';

/**
 * The sentence of a notification: `kinds.<kind>` filled with its data. A kind that this page does not know yet
 * (an older window beside a newer server) is told in general words rather than not at all.
 */
export function useNotificationText(): (kind: string, data: Record<string, string>) => string {
  const t = useTexts('notifications');
  return (kind, data) => {
    const key = `kinds.${kind}`;
    // The kinds are the server's; their data fills whatever places the sentence of the kind has.
    return i18next.exists(key, { ns: 'notifications' })
      ? (i18next.t as (key: string, options: object) => string)(key, { ns: 'notifications', ...data })
      : t('kinds.unknown');
  };
}
