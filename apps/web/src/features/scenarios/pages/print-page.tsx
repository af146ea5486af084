import { getScenario, type ScenarioView } from '@jiebang/contracts/scenarios';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { ExtraQuestions } from '../../../components/extra-questions.ts';
import { Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { ScenarioText } from '../../../components/scenario-text.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import '../scenarios.css';
import '../print.css';

const route = getRouteApi('/workspace/workspace/scenarios/$id/print');

/** The form as it is printed: what stands on the paper is what stands in the system, with its check code. */
export function PrintPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getScenario, { params: { id } }));
  return (
    <div className="page">
      <Reading query={query} whole>
        {(view) => <Sheet view={view} />}
      </Reading>
    </div>
  );
}

function Sheet({ view }: { view: ScenarioView }) {
  const t = useTexts('scenarios');
  const text = useText();
  useTitle(t('print.title'));
  return (
    <div className="stack loose">
      <div className="stack tight no-print">
        <p className="small">
          <Link to="/workspace/scenarios/$id" params={{ id: view.id }}>
            {t('history.back')}
          </Link>
        </p>
        <div className="row">
          <Button onClick={() => window.print()}>{t('print.act')}</Button>
          <span className="muted small">{t('print.hint')}</span>
        </div>
        {view.version === 0 || view.status === 'draft' || view.status === 'returned' ? (
          <Note tone="amber">{t('print.draft')}</Note>
        ) : null}
      </div>
      <article className="sheet">
        <h1>{t('print.title')}</h1>
        <Facts
          facts={[
            { name: t('print.code'), value: view.code ?? t('print.noCode') },
            { name: t('begin.round'), value: text(view.round.title) },
            { name: t('begin.body'), value: view.organisation.name },
            {
              name: t('print.submitted'),
              value: view.submittedAt ? <Instant at={view.submittedAt} /> : t('print.notYet'),
            },
          ]}
        />
        <ExtraQuestions value={view.round.extraFields}>
          <ScenarioText content={view.content} />
        </ExtraQuestions>
        <footer>
          {view.sm3 ? (
            <p className="small">
              {t('print.sm3')} <code>{view.sm3}</code>
            </p>
          ) : null}
          <div className="sign">
            <span>{t('print.seal')}</span>
            <span>{t('print.date')}</span>
          </div>
        </footer>
      </article>
    </div>
  );
}
