import { exportCalendarYear, getCalendarYear, listCalendarYears } from '@jiebang/contracts/calendar';
import type { CallOutput } from '@jiebang/contracts/endpoint';
import { beijingDay, yearOf } from '@jiebang/domain/calendar/day';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { CalendarGaps } from '../../../components/calendar-gaps.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Reading } from '../../../components/reading.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { serverNow } from '../../../lib/server-clock.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { DayList } from '../components/day-list.tsx';
import { YearGrid } from '../components/year-grid.tsx';
import '../calendar.css';

const route = getRouteApi('/workspace/workspace/calendar');
type Years = CallOutput<typeof listCalendarYears>['items'];

/** The official calendars on file, a year at a time; which one stands in the address. */
export function CalendarPage() {
  const t = useTexts('calendar');
  const query = useQuery(apiQuery(listCalendarYears, {}));
  useTitle(t('title'));
  return (
    <div className="page stack loose">
      <div className="row">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="muted prose">{t('lead')}</p>
        </div>
        <LinkButton to="/workspace/calendar/import" className="push">
          {t('import.open')}
        </LinkButton>
      </div>
      <Reading query={query}>{({ items }) => <Years years={items} />}</Reading>
    </div>
  );
}

function Years({ years }: { years: Years }) {
  const t = useTexts('calendar');
  const { year: asked } = route.useSearch();
  const present = yearOf(beijingDay(serverNow()));
  const known = years.map(({ year }) => year);
  const year = asked ?? (known.includes(present) ? present : known[0]);
  return (
    <>
      <CalendarGaps />
      <nav aria-label={t('years')}>
        <ul className="plain-list row cal-years">
          {known.map((one) => (
            <li key={one}>
              <ChipLink
                to="/workspace/calendar"
                search={{ year: one }}
                aria-current={one === year ? 'page' : undefined}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {one}
              </ChipLink>
            </li>
          ))}
        </ul>
      </nav>
      {year === undefined ? null : <Year year={year} />}
      {year === undefined ? null : (
        <div>
          <SpreadsheetLink endpoint={exportCalendarYear} params={{ year: String(year) }} />
        </div>
      )}
    </>
  );
}

function Year({ year }: { year: number }) {
  const t = useTexts('calendar');
  const query = useQuery(apiQuery(getCalendarYear, { params: { year } }));
  return (
    <Reading query={query} whole lines={12}>
      {(view) => (
        <>
          <section>
            <SectionHead
              title={t(view.estimated ? 'yearTitleEstimated' : 'yearTitle', { year })}
              note={t('counts', { holidays: view.holidays, makeUps: view.makeUpDays })}
              end={
                <LinkButton to="/workspace/calendar/import" search={{ year }} look="ghost" small>
                  {t(view.estimated ? 'replace' : 'correct')}
                </LinkButton>
              }
            />
            <Card>
              <Facts
                facts={[
                  { name: t('source'), value: view.source },
                  {
                    name: t('importedAt'),
                    value: (
                      <>
                        <Instant at={view.importedAt} /> ·{' '}
                        {view.importedBy ?? t(view.estimated ? 'reckoned' : 'shipped')}
                      </>
                    ),
                  },
                  { name: t('revision'), value: t('revisionOf', { revision: view.revision }) },
                ]}
              />
            </Card>
          </section>
          <section>
            <SectionHead title={t('arrangement')} />
            <Card>
              <DayList days={view.days} />
            </Card>
          </section>
          <section>
            <SectionHead title={t('months')} note={t('monthsNote')} />
            <YearGrid year={year} days={view.days} />
          </section>
        </>
      )}
    </Reading>
  );
}
