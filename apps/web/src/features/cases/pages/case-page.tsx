import { type CaseView, getCase } from '@jiebang/contracts/cases';
import { gradeLabels } from '@jiebang/domain/agreements/acceptance';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { modeLabels } from '@jiebang/domain/scenarios/content';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Card } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Reading } from '../../../components/reading.tsx';
import { targetOf } from '../../../components/scenario-lines.ts';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { formatCalendarDay } from '../../../lib/calendar-day.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import '../cases.css';

const route = getRouteApi('/public/cases/$id');

/** One case: what was asked, promised and reached. */
export function CasePage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getCase, { params: { id } }));
  return (
    <div className="wrap page">
      <Reading query={query} whole lines={9}>
        {(one) => <Case one={one} />}
      </Reading>
    </div>
  );
}

function Case({ one }: { one: CaseView }) {
  const t = useTexts('cases');
  const text = useText();
  useTitle(one.title);
  return (
    <article className="stack loose">
      <div className="stack tight">
        <p className="small no-print">
          <Link to="/cases">{t('back')}</Link>
        </p>
        <div className="row">
          <h1 className="page-title">{one.title}</h1>
          <Tag tone="green">{text(gradeLabels[one.grade])}</Tag>
          {one.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
        </div>
        <p className="muted">{t('sides', { poster: one.poster, solver: one.solver })}</p>
      </div>
      <section className="stack tight" aria-labelledby="summary">
        <h2 id="summary" className="case-h2">
          {t('summary')}
        </h2>
        <p className="case-text prose">{one.summary}</p>
      </section>
      <Results one={one} />
      <About one={one} />
    </article>
  );
}

function Results({ one }: { one: CaseView }) {
  const t = useTexts('cases');
  const rows = one.results.map((result, at) => ({ ...result, at }));
  return (
    <section className="stack tight" aria-labelledby="results">
      <h2 id="results" className="case-h2">
        {t('results.title')}
      </h2>
      <Card kind="plain">
        <Table
          folding
          caption={t('results.title')}
          rows={rows}
          rowKey={(row) => `${row.at}`}
          columns={[
            {
              key: 'name',
              name: t('results.indicator'),
              cell: (row) => (
                <span>
                  {row.name} {row.gate ? <Tag tone="amber">{t('results.gate')}</Tag> : null}
                </span>
              ),
            },
            {
              key: 'target',
              name: t('results.target'),
              cell: (row) => (
                <span className="num nowrap">{targetOf({ ...row, testMethod: '', weight: 0 })}</span>
              ),
            },
            { key: 'committed', name: t('results.committed'), cell: (row) => row.committed || '—' },
            { key: 'reached', name: t('results.reached'), cell: (row) => <b>{row.reached || '—'}</b> },
            {
              key: 'met',
              name: t('results.met'),
              cell: (row) => (
                <Tag tone={row.met ? 'green' : 'seal'}>{t(row.met ? 'results.yes' : 'results.no')}</Tag>
              ),
            },
          ]}
        />
      </Card>
    </section>
  );
}

function About({ one }: { one: CaseView }) {
  const t = useTexts('cases');
  const text = useText();
  const locale = useLocale();
  const sector = [one.industry, one.field]
    .flatMap((value) => (value ? [text(sectors[value])] : []))
    .join(' · ');
  const day = (value: string) => formatCalendarDay(value, locale, true);
  return (
    <section className="stack tight" aria-labelledby="about">
      <h2 id="about" className="case-h2">
        {t('about.title')}
      </h2>
      <Facts
        facts={[
          {
            name: t('about.challenge'),
            value: (
              <Link to="/challenges/$code" params={{ code: one.challenge.code }}>
                {one.challenge.code}
              </Link>
            ),
          },
          { name: t('about.code'), value: <code>{one.code}</code> },
          { name: t('about.mode'), value: text(modeLabels[one.mode]) },
          ...(sector ? [{ name: t('about.sector'), value: sector }] : []),
          {
            name: t('about.period'),
            value: t('about.from', { start: day(one.period.startDay), end: day(one.period.endDay) }),
          },
          { name: t('about.milestones'), value: t('about.milestonesDone', { count: one.milestones }) },
          { name: t('acceptedAt'), value: <Instant at={one.acceptedAt} dateOnly /> },
        ]}
      />
    </section>
  );
}
