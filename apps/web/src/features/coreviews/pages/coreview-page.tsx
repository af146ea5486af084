import { type CoreviewView, getCoreview, listCoreviews } from '@jiebang/contracts/coreviews';
import type { ReviewField } from '@jiebang/domain/scenarios/fields';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Attachments } from '../../../components/attachment-list.tsx';
import { CoreviewTag } from '../../../components/coreview-tag.tsx';
import { Reading } from '../../../components/reading.tsx';
import { MarkedText, RiskFactors, RiskTag } from '../../../components/risk-factors.tsx';
import { ScenarioText } from '../../../components/scenario-text.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { AnswerForm } from '../components/answer-form.tsx';
import { CoreviewDue } from '../components/coreview-due.tsx';
import { GivenAnswer } from '../components/given-answer.tsx';
import '../coreviews.css';

const route = getRouteApi('/workspace/workspace/coreviews/$id');

/** The scenario as the department is asked about it and, beside it, the department's answer. */
export function CoreviewPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getCoreview, { params: { id } }));
  return (
    <div className="wrap page cor-page">
      <Reading query={query} whole>
        {(view) => <Coreview view={view} key={view.id} />}
      </Reading>
    </div>
  );
}

function Coreview({ view }: { view: CoreviewView }) {
  const t = useTexts('coreviews');
  const text = useText();
  useTitle(view.scenario.title);
  useRereadAt(view.endedAt ? [] : [view.dueAt], [getCoreview, listCoreviews]);
  const { organisation, code } = view.scenario;
  return (
    <div className="stack">
      <div className="stack cor-head">
        <p className="small">
          <Link to="/workspace/coreviews">{t('page.back')}</Link>
        </p>
        <div className="row">
          <h1 className="page-title">{view.scenario.title}</h1>
          <CoreviewTag kind={view.kind} status={view.status} />
        </div>
        <p className="muted">
          {[code, t('page.subject', { organisation, round: text(view.round.title) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <CoreviewDue of={view} />
        {view.endedAt ? null : (
          <p className="muted small">{t(`page.silence_${view.kind}_${view.whenSilent}`)}</p>
        )}
      </div>
      <div className="cor-body">
        <section className="card cor-text" aria-labelledby="cor-text">
          <h2 id="cor-text" className="card-title">
            {t('page.text', { version: view.version })}
          </h2>
          <ScenarioText content={view.content} instead={(field) => marked(view, field)} />
          <Attachments id={view.id} of="coreview" />
        </section>
        <div className="stack cor-side">
          {view.kind === 'department' ? <RiskCard view={view} /> : null}
          <aside className="card pad" aria-label={t('form.opinion')}>
            {view.abilities.length > 0 ? <AnswerForm view={view} /> : <GivenAnswer view={view} />}
          </aside>
        </div>
      </div>
    </div>
  );
}

function RiskCard({ view }: { view: CoreviewView }) {
  const t = useTexts('coreviews');
  return (
    <section className="card pad stack" aria-labelledby="cor-risk">
      <h2 id="cor-risk" className="card-title">
        {t('list.risk')} {view.risk ? <RiskTag risk={view.risk} /> : null}
      </h2>
      <RiskFactors found={view.found} factors={view.factors} />
      {view.found.length > 0 ? <p className="muted small">{t('page.marked')}</p> : null}
      {view.riskReason ? <p className="small">{t('page.riskReason', { reason: view.riskReason })}</p> : null}
    </section>
  );
}

/** Written fields have the words marked where they stand; tables are read as they are, the factors lead to them. */
function marked({ found, content }: CoreviewView, field: ReviewField) {
  const words = found
    .flatMap(({ evidence }) => evidence.filter((one) => one.field === field))
    .map(({ word }) => word);
  const written = (content as Record<string, unknown>)[field];
  return words.length > 0 && typeof written === 'string' ? <MarkedText text={written} words={words} /> : null;
}
