import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { reviewFieldLabel } from '@jiebang/domain/scenarios/fields';
import { recommendationLabels } from '@jiebang/domain/scenarios/lifecycle';
import { Link } from '@tanstack/react-router';
import { Deadline } from '../../../components/deadline.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { sectionOf } from '../lib/wizard-steps.ts';

type Props = { view: ScenarioView };

/** How the scenario stands and whose turn it is, in words. */
export function StatusNote({ view }: Props) {
  const t = useTexts('scenarios');
  const { status } = view;
  if (status === 'draft') return <DraftNote view={view} />;
  if (status === 'returned') return <ReturnedNote view={view} />;
  if (view.decision) return <DecisionNote view={view} />;
  if (status === 'withdrawn') return <Note>{t('status.withdrawn')}</Note>;
  return (
    <Note
      title={t(
        `status.${status as 'district_review' | 'formal_review' | 'department_review' | 'expert_review' | 'opinions_in'}`,
      )}
    >
      <p>
        {view.submittedAt ? (
          <>
            {t('status.submitted', { version: view.version })} <Instant at={view.submittedAt} />{' '}
          </>
        ) : null}
        {view.dueAt ? (
          <>
            {t('status.due')} <Deadline at={view.dueAt} />
          </>
        ) : null}
      </p>
    </Note>
  );
}

function DraftNote({ view }: Props) {
  const t = useTexts('scenarios');
  const { round } = view;
  if (round.window !== 'open') return <Note tone="amber">{t(`check.window.${round.window}`)}</Note>;
  return (
    <p className="row">
      <span className="muted">{t('status.closes')}</span> <Deadline at={round.closesAt} />
    </p>
  );
}

function ReturnedNote({ view }: Props) {
  const t = useTexts('scenarios');
  const text = useText();
  const open = view.returns.filter((one) => one.answeredAt === null);
  return (
    <Note tone="seal" title={t('status.returned', { count: open.length })}>
      <p>{t('status.returnedWhat')}</p>
      <ul className="prose">
        {open.map((one) => (
          <li key={one.field}>
            <Link
              to="/workspace/scenarios/$id"
              params={{ id: view.id }}
              search={{ step: sectionOf(one.field) }}
              hash={`field-${one.field}`}
            >
              {text(reviewFieldLabel(one.field, view.round.extraFields))}
            </Link>{' '}
            {one.reason}
          </li>
        ))}
      </ul>
    </Note>
  );
}

function DecisionNote({ view }: Props) {
  const t = useTexts('scenarios');
  const text = useText();
  const { decision, opinions } = view;
  if (!decision) return null;
  const listed = view.status === 'listed';
  return (
    <Note
      tone={decision.verdict === 'approved' ? 'green' : 'amber'}
      title={t(listed ? 'status.listed' : `status.${decision.verdict}`)}
    >
      <p>
        <Instant at={decision.at} /> {decision.reason}
      </p>
      {opinions.length > 0 ? (
        <details>
          <summary>{t('status.opinions', { count: opinions.length })}</summary>
          <ol className="wiz-opinions">
            {opinions.map(({ recommendation, opinion }, place) => (
              // Opinions come without names and in no telling order: their place is all there is.
              <li key={place}>
                <b>{text(recommendationLabels[recommendation])}</b>
                <PlainText text={opinion} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </Note>
  );
}
