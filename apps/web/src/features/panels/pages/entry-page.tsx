import { type EntryView, getEntry } from '@jiebang/contracts/judging-sheets';
import { bandOf } from '@jiebang/domain/lists/rubric';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { SectionHead } from '../../../components/card.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { SeatTag } from '../components/seat-tag.tsx';
import '../panels.css';

const route = getRouteApi('/workspace/workspace/panels/$id/entries/$entry');
type Sheet = NonNullable<EntryView['sheets']>[number];

/** One entry as its judges read it, and their sheets once all of the panel are in. */
export function EntryPage() {
  const { id, entry } = route.useParams();
  const query = useQuery(apiQuery(getEntry, { params: { id: entry } }));
  return (
    <div className="page">
      <Reading query={query} whole>
        {(view) => <Entry view={view} panelId={id} />}
      </Reading>
    </div>
  );
}

function Entry({ view, panelId }: { view: EntryView; panelId: string }) {
  const t = useTexts('panels');
  const text = useText();
  const { team, number } = view;
  useTitle(t('entry', { number }));
  return (
    <div className="stack loose">
      <div className="stack tight">
        <p className="small">
          <Link to="/workspace/panels/$id" params={{ id: panelId }}>
            {t('work.back')}
          </Link>
        </p>
        <h1 className="page-title">{t('entry', { number })}</h1>
        <p className="muted">
          {team.organisation ? t('team', { team: team.name, organisation: team.organisation }) : team.name}
        </p>
      </div>
      <section>
        <SectionHead title={t('work.sheets')} />
        {view.sheets ? (
          <div className="pan-sheets">
            {view.sheets.map((sheet) => (
              <OneSheet key={sheet.assignmentId} sheet={sheet} view={view} />
            ))}
          </div>
        ) : (
          <Note>{t('work.secret')}</Note>
        )}
      </section>
      <section>
        <SectionHead title={t('work.material')} note={t('work.materialNote')} />
        <div className="card pad stack">
          {view.material.length === 0 ? <p className="muted">{t('work.noMaterial')}</p> : null}
          {view.material.map((part) => (
            <section key={part.title.zh}>
              <h3 className="card-title">{text(part.title)}</h3>
              <PlainText text={part.text} />
            </section>
          ))}
        </div>
      </section>
    </div>
  );
}

function OneSheet({ sheet, view }: { sheet: Sheet; view: EntryView }) {
  const t = useTexts('panels');
  const { criteria, bands } = view.rubric;
  return (
    <article className="card pad stack tight">
      <div className="row">
        <h3 className="card-title">{t('work.sheet', { seat: sheet.seat, name: sheet.judge.name })}</h3>
        <SeatTag status={sheet.status} />
        <b className="num push">{sheet.total.toFixed(2)}</b>
      </div>
      <dl className="facts">
        {criteria.map(({ title, weight }, place) => {
          const given = sheet.marks.find(({ criterion }) => criterion === place);
          const band = given?.mark == null ? null : bandOf(bands, given.mark);
          return (
            <div key={`${place}:${title}`}>
              <dt>
                {title} <span className="num">{weight}%</span>
              </dt>
              <dd>
                <b className="num">{given?.mark ?? '—'}</b> {band?.title}
                {given?.reason ? <PlainText text={given.reason} /> : null}
              </dd>
            </div>
          );
        })}
      </dl>
      {sheet.comment ? <PlainText text={sheet.comment} /> : null}
      {sheet.versions.length > 1 ? (
        <details className="pan-fold">
          <summary>{t('work.versions', { count: sheet.versions.length })}</summary>
          <ol className="plain-list pan-list">
            {sheet.versions.map((one) => (
              <li key={one.version}>
                <span className="num">
                  {t('work.version', { version: one.version, total: one.total.toFixed(2) })}
                </span>{' '}
                <Instant at={one.submittedAt} />
                {one.reopened ? (
                  <span className="muted small pan-team">
                    {t('work.reopened', { by: one.reopened.by, reason: one.reopened.reason })}
                  </span>
                ) : null}
                <code className="small pan-team">SM3 {one.sm3}</code>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </article>
  );
}
