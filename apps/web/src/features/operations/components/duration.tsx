import { formatDuration } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in the two units that matter; below a second in milliseconds or tenths. */
export function Duration({ ms }: { ms: number }) {
  const t = useTexts('operations');
  const locale = useLocale();
  const all = Math.max(0, Math.round(ms / 1000));
  const seconds = all % MINUTE;
  const minutes = Math.floor((all % HOUR) / MINUTE);
  const hours = Math.floor((all % DAY) / HOUR);
  const words = (): string => {
    if (ms < 1000) return formatDuration(ms, locale);
    if (all < MINUTE) return t('duration.seconds', { seconds: ms < 10_000 ? (ms / 1000).toFixed(1) : all });
    if (all < HOUR) return t('duration.minutes', { minutes, seconds });
    if (all < DAY) return t('duration.hours', { hours, minutes });
    return t('duration.days', { days: Math.floor(all / DAY), hours });
  };
  return <span className="num nowrap">{words()}</span>;
}
