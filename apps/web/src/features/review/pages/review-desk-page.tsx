import { getScenario, getScenarioHistory, type ScenarioView } from '@jiebang/contracts/scenarios';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Attachments } from '../../../components/attachment-list.tsx';
import { ExtraQuestions } from '../../../components/extra-questions.ts';
import { KeyLegend } from '../../../components/key-legend.tsx';
import { Reading } from '../../../components/reading.tsx';
import { apiQuery } from '../../../lib/use-api.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ChecklistSection } from '../components/checklist-section.tsx';
import { type Asked, Desk } from '../components/desk.tsx';
import { DeskHead } from '../components/desk-head.tsx';
import { DeskText } from '../components/desk-text.tsx';
import { DistrictSection } from '../components/district-section.tsx';
import { DrawSection } from '../components/draw-section.tsx';
import { EligibilitySection } from '../components/eligibility-section.tsx';
import { PanelSection } from '../components/panel-section.tsx';
import { RiskSection } from '../components/risk-section.tsx';
import { Timeline } from '../components/timeline.tsx';
import type { Comparison } from '../components/versions-beside.tsx';
import { useDeskKeys } from '../lib/use-desk-keys.ts';
import { useNeighbours } from '../lib/use-queue.ts';
import { useReturns } from '../lib/use-returns.ts';
import '../review.css';

const route = getRouteApi('/workspace/workspace/review/$id');

/** One scenario beside the desk it lies on; the queue's filters stay in the address. */
export function ReviewDeskPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getScenario, { params: { id } }));
  return (
    <div className="wrap page rev-page">
      <Reading query={query} whole>
        {(view) => (
          <ExtraQuestions value={view.round.extraFields} key={`${view.id}.${view.version}`}>
            <Review view={view} />
          </ExtraQuestions>
        )}
      </Reading>
    </div>
  );
}

function Review({ view }: { view: ScenarioView }) {
  const { view: wanted, ...filters } = route.useSearch();
  const around = useNeighbours(view.id, filters);
  const history = useQuery(apiQuery(getScenarioHistory, { params: { id: view.id } }));
  const draft = useReturns(view.id, view.version);
  const [asked, setAsked] = useState<Asked>(null);
  const [done, setDone] = useState('');
  const comparison = history.data?.comparison ?? null;
  const changedFields = comparison?.fields.map(({ field }) => field) ?? [];
  const shown = shownOf(view, comparison, wanted);
  const [lacking, setLacking] = useState(false);
  const ask = (next: Asked) => {
    const incomplete = next === 'return' ? draft.lacking[0] : undefined;
    setLacking(incomplete !== undefined);
    if (!incomplete) setAsked(next);
    else document.querySelector<HTMLElement>(`[data-editor="${incomplete}"] textarea`)?.focus();
  };
  const keys = useDeskKeys({ view, around, filters, draft, onAsk: ask });
  useTitle(view.title);
  useRereadAt(view.dueAt ? [view.dueAt] : [], [getScenario]);
  return (
    <div className="stack">
      <DeskHead view={view} filters={filters} around={around} comparison={comparison} shown={shown} />
      <div className="rev-body">
        <div className="stack rev-main">
          <ChecklistSection view={view} draft={draft} />
          <DistrictSection view={view} />
          <RiskSection view={view} onDone={setDone} />
          {view.version > 0 && view.status !== 'draft' ? <EligibilitySection id={view.id} /> : null}
          <DrawSection view={view} onDone={setDone} />
          <PanelSection view={view} onDone={setDone} />
          <DeskText
            view={view}
            comparison={shown === 'changes' || view.status === 'formal_review' ? comparison : null}
            only={shown === 'changes' ? [...changedFields, ...draft.ticked] : null}
            draft={draft}
          />
          <Attachments id={view.id} />
        </div>
        <div className="rev-side">
          <Desk
            view={view}
            draft={draft}
            lacking={lacking && draft.lacking.length > 0}
            asked={asked}
            onAsk={ask}
            done={done}
            onDone={setDone}
          >
            <KeyLegend keys={keys} />
          </Desk>
        </div>
        <div className="rev-steps">
          <Reading query={history} lines={4}>
            {({ timeline }) => <Timeline steps={timeline} />}
          </Reading>
        </div>
      </div>
    </div>
  );
}

/** A scenario that came back is shown by its changes first; whoever wants the rest asks for it. */
function shownOf(
  view: ScenarioView,
  comparison: Comparison | null,
  wanted: 'changes' | 'all' | undefined,
): 'changes' | 'all' {
  if (!comparison || comparison.fields.length === 0) return 'all';
  return wanted ?? (view.status === 'formal_review' ? 'changes' : 'all');
}
