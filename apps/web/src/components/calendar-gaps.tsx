import { listCalendarYears } from '@jiebang/contracts/calendar';
import { listCalendarGaps } from '@jiebang/domain/calendar/calendar-gaps';
import { beijingDay } from '@jiebang/domain/calendar/day';
import { useQuery } from '@tanstack/react-query';
import { serverNow } from '../lib/server-clock.ts';
import { useSession } from '../lib/session.ts';
import { useTexts } from '../lib/texts.ts';
import { apiQuery } from '../lib/use-api.ts';
import { LinkButton } from './button.tsx';
import { Note } from './note.tsx';

/** Years without an official calendar that terms run into: said before somebody meets one. Needs `calendar-gaps`. */
export function CalendarGaps() {
  const t = useTexts('calendar-gaps');
  const { user } = useSession();
  const { data } = useQuery(apiQuery(listCalendarYears, {}));
  if (!data) return null;
  const keeps = user?.capabilities.includes('notices.manage');
  return listCalendarGaps(beijingDay(serverNow()), data.items).map(({ year, why }) => (
    <Note key={year} tone="amber" title={t(`${why}.title`, { year })}>
      <p>{t(`${why}.body`)}</p>
      {keeps ? (
        <div>
          <LinkButton to="/workspace/calendar/import" search={{ year }} look="ghost" small>
            {t('act', { year })}
          </LinkButton>
        </div>
      ) : (
        <p>{t('others')}</p>
      )}
    </Note>
  ));
}
