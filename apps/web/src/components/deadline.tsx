import { formatDeadline } from '../lib/format.ts';
import { useLocale, useTexts } from '../lib/texts.ts';
import { useNow } from '../lib/use-now.ts';
import './states.css';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HOT = 3 * DAY;

/** A deadline: the instant, its zone and the time left on the server's clock, which runs. */
export function Deadline({ at }: { at: string }) {
  const t = useTexts('common');
  const locale = useLocale();
  return (
    <span className="deadline">
      <time dateTime={at} className="num">
        {formatDeadline(at, locale)}
      </time>{' '}
      <span className="muted small nowrap">{t('deadline.zone')}</span> <TimeLeft at={at} />
    </span>
  );
}

/** «3 days left»; red when three days or less remain; minutes and seconds in the last hour. */
export function TimeLeft({ at }: { at: string }) {
  const left = useTimeLeft(at);
  return <span className={left.hot ? 'left hot num' : 'left num'}>{left.shown}</span>;
}

/** The words of the time left, for pages that draw them their own way. */
export function useTimeLeft(at: string): { shown: string; hot: boolean; over: boolean } {
  const t = useTexts('common');
  const end = Date.parse(at);
  const close = end - Date.now() < HOUR;
  const left = end - useNow(close ? 1000 : 15_000);
  if (left <= 0) return { shown: t('deadline.over'), hot: false, over: true };
  return { shown: t('deadline.left', { time: words(left, t) }), hot: left <= HOT, over: false };
}

function words(left: number, t: ReturnType<typeof useTexts<'common'>>): string {
  if (left >= 2 * DAY) return t('deadline.days', { count: Math.floor(left / DAY) });
  if (left >= HOUR) {
    return t('deadline.hours', {
      hours: Math.floor(left / HOUR),
      minutes: Math.floor((left % HOUR) / MINUTE),
    });
  }
  return t('deadline.minutes', {
    minutes: Math.floor(left / MINUTE),
    seconds: Math.floor((left % MINUTE) / 1000),
  });
}
