import {
  getCalendarYear,
  importCalendarYear,
  listCalendarYears,
  previewCalendarYear,
} from '@jiebang/contracts/calendar';
import { getNotice, listNotices } from '@jiebang/contracts/notices';
import { FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR } from '@jiebang/domain/calendar/calendar-years';
import { beijingDay, yearOf } from '@jiebang/domain/calendar/day';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { fieldError, TextArea, TextField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { PreviewResult } from '../components/preview-result.tsx';
import '../calendar.css';

const route = getRouteApi('/workspace/workspace/calendar/import');

/** Puts a year on file from the table of the official notice, pasted as text; shows what changes before it does. */
export function ImportPage() {
  const t = useTexts('calendar');
  const { year = yearOf(beijingDay(serverNow())) + 1 } = route.useSearch();
  const navigate = useNavigate();
  const known = useQuery(apiQuery(listCalendarYears, {}));
  useTitle(t('import.title'));
  return (
    <div className="page stack loose">
      <div>
        <div className="crumbs">
          <Link to="/workspace/calendar">{t('title')}</Link>
        </div>
        <h1 className="page-title">{t('import.title')}</h1>
        <p className="muted prose">{t('import.lead')}</p>
      </div>
      <div className="cal-year-field">
        <NumberField
          label={t('import.year')}
          value={year}
          min={FIRST_CALENDAR_YEAR}
          max={LAST_CALENDAR_YEAR}
          onChange={(next) =>
            void navigate({ to: '/workspace/calendar/import', search: { year: next }, replace: true })
          }
        />
      </div>
      <Reading query={known}>
        {({ items }) =>
          items.some((one) => one.year === year) ? (
            <Correct key={year} year={year} />
          ) : (
            <TableForm key={year} year={year} table="" source="" />
          )
        }
      </Reading>
    </div>
  );
}

/** A year that is on file is corrected from what is there. */
function Correct({ year }: { year: number }) {
  const t = useTexts('calendar');
  const query = useQuery(apiQuery(getCalendarYear, { params: { year } }));
  return (
    <Reading query={query}>
      {({ table, source }) => (
        <div className="stack">
          <Note tone="amber">{t('import.exists', { year })}</Note>
          <TableForm year={year} table={table} source={source} />
        </div>
      )}
    </Reading>
  );
}

type FormProps = { year: number; table: string; source: string };

function TableForm({ year, table, source }: FormProps) {
  const t = useTexts('calendar');
  const [draft, write, forget, kept] = useKept(`calendar.${year}`, { table, source });
  // The text that was previewed: the button to import stands only while the two are the same.
  const [seen, setSeen] = useState('');
  const navigate = useNavigate();
  const preview = useAct(previewCalendarYear);
  const act = useAct(importCalendarYear, {
    refreshes: [listCalendarYears, getCalendarYear, listNotices, getNotice],
    onDone: () => {
      forget();
      void navigate({ to: '/workspace/calendar', search: { year } });
    },
  });
  const look = () => {
    setSeen(draft.table);
    act.reset();
    preview.mutate({ body: { year, table: draft.table } });
  };
  const fresh = preview.data && seen === draft.table ? preview.data : null;
  const conflict = act.error && asProblem(act.error).code === 'conflict';
  return (
    <form
      className="stack cal-import"
      onSubmit={(event) => {
        event.preventDefault();
        if (fresh?.errors.length === 0) act.mutate({ body: { year, ...draft, revision: fresh.revision } });
        else look();
      }}
    >
      <TextField
        label={t('import.source')}
        hint={t('import.sourceHint')}
        wrong={fieldError(act.error, 'source')}
        value={draft.source}
        minLength={2}
        maxLength={200}
        required
        onChange={(event) => write({ source: event.target.value })}
      />
      <TextArea
        label={t('import.table')}
        hint={t('import.tableHint', { year })}
        wrong={fieldError(act.error, 'table') ?? fieldError(preview.error, 'table')}
        value={draft.table}
        rows={10}
        maxLength={20_000}
        required
        spellCheck={false}
        onChange={(event) => write({ table: event.target.value })}
      />
      <p className="muted small" role="status">
        {t(kept ? 'import.kept' : 'import.willKeep')}
      </p>
      {preview.error ? <ProblemNote error={preview.error} onRetry={look} /> : null}
      {fresh ? <PreviewResult preview={fresh} table={draft.table} /> : null}
      {conflict ? (
        <Note tone="amber" role="alert" title={t('import.conflictTitle')}>
          <p>{t('import.conflict')}</p>
          <div>
            <Button look="ghost" small onClick={look}>
              {t('import.lookAgain')}
            </Button>
          </div>
        </Note>
      ) : act.error ? (
        <ProblemNote error={act.error} />
      ) : null}
      <div className="row">
        {fresh?.errors.length === 0 && !conflict ? (
          <Button type="submit" busy={act.isPending}>
            {t('import.act', { year })}
          </Button>
        ) : (
          <Button type="submit" busy={preview.isPending}>
            {t('import.look')}
          </Button>
        )}
        {kept ? (
          <Button look="quiet" onClick={forget}>
            {t('import.forget')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
