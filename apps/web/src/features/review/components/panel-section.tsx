import type { ScenarioView } from '@jiebang/contracts/scenarios';
import {
  type OpinionStatus,
  opinionLifecycle,
  recommendationLabels,
  recommendations,
} from '@jiebang/domain/scenarios/lifecycle';
import { useState } from 'react';
import { BarLine } from '../../../components/bars.tsx';
import { Button } from '../../../components/button.tsx';
import { Instant } from '../../../components/figures.tsx';
import { PaperLinks } from '../../../components/paper-links.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { PointAnswers } from '../../../components/point-answers.tsx';
import { Progress } from '../../../components/progress.tsx';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { Due } from './due.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';

type Panel = NonNullable<ScenarioView['panel']>;
type PanelOpinion = Panel['opinions'][number];
const tones: Record<OpinionStatus, TagTone> = { assigned: 'amber', submitted: 'green', recused: 'plain' };

/** The experts' opinions: how many are in, what more than half say, and who says otherwise. */
export function PanelSection({ view, onDone }: { view: ScenarioView; onDone: (what: string) => void }) {
  const t = useTexts('review');
  const [asked, setAsked] = useState<PanelOpinion | null>(null);
  const { panel } = view;
  if (!panel) return null;
  return (
    <section className="card pad stack rev-panel" aria-labelledby="panel-title">
      <div className="row">
        <h2 id="panel-title" className="card-title">
          {t('panel.title')}
        </h2>
        <span className="muted num">
          {t('panel.progress', { submitted: panel.submitted, size: panel.size })}
        </span>
      </div>
      {panel.submitted < panel.size ? (
        <Progress value={panel.submitted / panel.size} label={t('panel.progressLabel')} />
      ) : null}
      <Tally view={view} />
      <ul className="plain-list rev-opinions">
        {panel.opinions.map((one) => (
          <li key={one.id}>
            <Opinion
              one={one}
              majority={panel.submitted === panel.size ? (view.tally?.majority ?? null) : null}
              onReplace={() => setAsked(one)}
            />
          </li>
        ))}
      </ul>
      {panel.submitted > 0 ? (
        <div className="row">
          <PaperLinks paper="opinions" id={view.id} />
          <PaperLinks paper="named" id={view.id} />
        </div>
      ) : null}
      {asked ? (
        <ReplaceDialog
          scenarioId={view.id}
          opinion={asked}
          onDone={() => {
            setAsked(null);
            onDone(t('panel.replaceDone'));
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </section>
  );
}

function Tally({ view }: { view: ScenarioView }) {
  const t = useTexts('review');
  const text = useText();
  const { tally, panel } = view;
  if (!tally || !panel || panel.submitted === 0) return null;
  const whole = panel.submitted === panel.size;
  const words = tally.majority
    ? t('panel.majority', { majority: text(recommendationLabels[tally.majority]) })
    : t('panel.noMajority');
  return (
    <div className="stack rev-tally">
      {whole ? <b>{words}</b> : <p className="muted">{t('panel.so')}</p>}
      <ul className="bars">
        {recommendations.map((one) => (
          <li key={one}>
            <span>{text(recommendationLabels[one])}</span>
            {tally[one] > 0 ? <BarLine share={tally[one] / panel.submitted} /> : <span className="meter" />}
            <span className="num">{t('panel.count', { count: tally[one] })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type OpinionProps = { one: PanelOpinion; majority: PanelOpinion['recommendation']; onReplace: () => void };

function Opinion({ one, majority, onReplace }: OpinionProps) {
  const t = useTexts('review');
  const text = useText();
  const status = one.status as OpinionStatus;
  const handedIn = status === 'submitted' && one.recommendation !== null;
  return (
    <article className="stack rev-opinion">
      <div className="row">
        <b>{one.expert.name}</b>
        {handedIn && one.recommendation ? (
          <Tag tone="blue">{text(recommendationLabels[one.recommendation])}</Tag>
        ) : (
          <Tag tone={tones[status]}>{text(opinionLifecycle.labels[status])}</Tag>
        )}
        {handedIn && majority && one.recommendation !== majority ? (
          <Tag tone="amber">{t('panel.dissent')}</Tag>
        ) : null}
        {one.submittedAt ? (
          <span className="muted small push">
            <Instant at={one.submittedAt} />
          </span>
        ) : null}
      </div>
      {handedIn ? <PlainText text={one.opinion} /> : null}
      {handedIn ? <PointAnswers answers={one.answers} /> : null}
      {status === 'assigned' ? (
        <p className="small">
          <span className="muted">{t('panel.due')}</span> <Due at={one.dueAt} overdue={one.overdue} />
          <br />
          <span className="muted">{t('panel.writing')}</span>
        </p>
      ) : null}
      {one.recusalReason ? (
        <p className="small">{t('panel.recused', { reason: one.recusalReason })}</p>
      ) : null}
      {one.chosenReason ? <p className="small">{t('panel.chosen', { reason: one.chosenReason })}</p> : null}
      {one.replaced ? <p className="muted small">{t('panel.replaced')}</p> : null}
      {one.abilities.includes('replace') ? (
        <div>
          <Button small look="ghost" onClick={onReplace}>
            {t('panel.replace')}
            <span className="sr-only"> {one.expert.name}</span>
          </Button>
        </div>
      ) : null}
    </article>
  );
}
