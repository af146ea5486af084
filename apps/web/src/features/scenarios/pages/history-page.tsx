import { getScenario, getScenarioHistory, type ScenarioHistory } from '@jiebang/contracts/scenarios';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { SectionHead } from '../../../components/card.tsx';
import { CoreviewTag } from '../../../components/coreview-tag.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ExtraQuestions } from '../../../components/extra-questions.ts';
import { Instant } from '../../../components/figures.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Table } from '../../../components/table.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ComparedField } from '../components/compared-field.tsx';
import '../scenarios.css';

const route = getRouteApi('/workspace/workspace/scenarios/$id/history');

/** What happened to a scenario: steps, versions with their fingerprints, the last two beside each other. */
export function HistoryPage() {
  const t = useTexts('scenarios');
  const { id } = route.useParams();
  const scenario = useQuery(apiQuery(getScenario, { params: { id } }));
  const history = useQuery(apiQuery(getScenarioHistory, { params: { id } }));
  const name = scenario.data?.content.title.trim() || t('untitled');
  useTitle(t('history.title', { name }));
  return (
    <div className="page">
      <Reading query={history} whole>
        {(data) => (
          <div className="stack loose">
            <div>
              <p className="small">
                <Link to="/workspace/scenarios/$id" params={{ id }}>
                  {t('history.back')}
                </Link>
              </p>
              <h1 className="page-title">{t('history.title', { name })}</h1>
            </div>
            <Steps history={data} />
            <Departments history={data} />
            <Versions history={data} />
            <ExtraQuestions value={scenario.data?.round.extraFields ?? []}>
              <Comparison history={data} />
            </ExtraQuestions>
          </div>
        )}
      </Reading>
    </div>
  );
}

type Props = { history: ScenarioHistory };

function Steps({ history }: Props) {
  const t = useTexts('scenarios');
  return (
    <section>
      <SectionHead title={t('history.steps')} />
      <ol className="scenario-steps">
        {history.timeline.map(({ at, verb, by, name, reason }) => (
          <li key={`${at} ${verb}`}>
            <span className="muted small">
              <Instant at={at} />
            </span>
            <span>
              <b>{t(`verbs.${verb as 'create'}`)}</b>{' '}
              <span className="muted">{name ?? t(`history.by.${by}`)}</span>
              {reason ? <span className="why">{reason}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Which departments were asked, and what they said; reasons once the bureau has sent that version back. */
function Departments({ history }: Props) {
  const t = useTexts('scenarios');
  const text = useText();
  if (history.coreviews.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('history.departments')} note={t('history.departmentsNote')} />
      <ol className="scenario-steps">
        {history.coreviews.map(({ kind, department, version, status, askedAt, endedAt, reason }) => (
          <li key={`${askedAt} ${department.zh}`}>
            <span className="muted small">
              <Instant at={endedAt ?? askedAt} />
            </span>
            <span>
              <b>{text(department)}</b> <CoreviewTag kind={kind} status={status} />{' '}
              <span className="muted">{t('history.nth', { version })}</span>
              {reason ? <span className="why">{reason}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Versions({ history }: Props) {
  const t = useTexts('scenarios');
  return (
    <section>
      <SectionHead title={t('history.versions')} note={t('history.versionsNote')} />
      {history.versions.length === 0 ? (
        <EmptyState title={t('history.noVersion')} />
      ) : (
        <div className="card">
          <Table
            folding
            caption={t('history.versions')}
            rows={history.versions}
            rowKey={(row) => String(row.version)}
            columns={[
              {
                key: 'version',
                name: t('history.version'),
                cell: (row) => t('history.nth', { version: row.version }),
              },
              { key: 'at', name: t('history.at'), cell: (row) => <Instant at={row.submittedAt} /> },
              { key: 'by', name: t('history.submitter'), cell: (row) => row.submittedBy },
              { key: 'sm3', name: t('history.sm3'), cell: (row) => <code>{row.sm3}</code> },
            ]}
          />
        </div>
      )}
    </section>
  );
}

function Comparison({ history }: Props) {
  const t = useTexts('scenarios');
  const { comparison } = history;
  if (!comparison) return null;
  const { from, to, fields } = comparison;
  return (
    <section>
      <SectionHead title={t('history.comparison', { from, to })} />
      {fields.length === 0 ? <p className="muted">{t('history.alike')}</p> : null}
      {fields.map((compared) => (
        <ComparedField key={compared.field} compared={compared} />
      ))}
    </section>
  );
}
