import { getScenario, type ScenarioView } from '@jiebang/contracts/scenarios';
import { scenarioFields } from '@jiebang/domain/scenarios/content';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Attachments } from '../../../components/attachment-list.tsx';
import { ExtraQuestions } from '../../../components/extra-questions.ts';
import { Reading } from '../../../components/reading.tsx';
import { SaveNotes } from '../../../components/save-status.tsx';
import { ScenarioText } from '../../../components/scenario-text.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ScenarioActs } from '../components/scenario-acts.tsx';
import { ScenarioTag } from '../components/scenario-tag.tsx';
import { StatusNote } from '../components/status-note.tsx';
import { Wizard } from '../components/wizard.tsx';
import { useScenarioDraft } from '../lib/use-scenario-draft.ts';
import { sectionOf } from '../lib/wizard-steps.ts';
import '../scenarios.css';

const route = getRouteApi('/workspace/workspace/scenarios/$id');

/** One scenario of one of my bodies: the form while it is mine to write, the text while others work on it. */
export function ScenarioPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getScenario, { params: { id } }));
  // A notification is how the bureau's steps reach the enterprise: when one comes, the page reads again.
  useLive('me', [getScenario]);
  return (
    <div className="page">
      <Reading query={query} whole lines={9}>
        {(view) => <Scenario view={view} key={view.id} />}
      </Reading>
    </div>
  );
}

function Scenario({ view }: { view: ScenarioView }) {
  const t = useTexts('scenarios');
  const text = useText();
  const search = route.useSearch();
  const { keeper, draft } = useScenarioDraft(view);
  const name = draft.content.title.trim() || t('untitled');
  const firstReturned = view.returns.find((one) => one.answeredAt === null);
  useTitle(name);
  useRereadAt([view.round.opensAt, view.round.closesAt], [getScenario]);
  return (
    <div className="stack loose">
      <div className="stack tight">
        <p className="small">
          <Link to="/workspace/scenarios">{t('list.back')}</Link>
        </p>
        <div className="row">
          <h1 className="page-title">{name}</h1>
          <ScenarioTag status={view.status} />
          {view.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
        </div>
        <p className="row small muted">
          {view.code ? <code>{view.code}</code> : null}
          <span>{view.organisation.name}</span>
          <Link to="/rounds/$slug" params={{ slug: view.round.slug }}>
            {text(view.round.title)}
          </Link>
        </p>
        <ScenarioActs view={view} name={name} />
      </div>
      <StatusNote view={view} />
      {view.abilities.includes('edit') ? (
        <Wizard
          view={view}
          keeper={keeper}
          draft={draft}
          step={search.step ?? (firstReturned ? sectionOf(firstReturned.field) : 'basics')}
          all={search.all === true || view.status === 'returned'}
        />
      ) : (
        <>
          <SaveNotes keeper={keeper} draft={draft} nameOf={(field) => text(scenarioFields[field])} />
          <ExtraQuestions value={view.round.extraFields}>
            <ScenarioText content={view.content} />
          </ExtraQuestions>
          <Attachments id={view.id} />
        </>
      )}
    </div>
  );
}
