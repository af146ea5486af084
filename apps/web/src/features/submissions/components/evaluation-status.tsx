import type { SubmissionView } from '@jiebang/contracts/submissions';
import { FailureNote } from '../../../components/failure-note.tsx';
import { Score } from '../../../components/figures.tsx';
import { Live } from '../../../components/live.tsx';
import { formatDuration, formatInstant, formatNumber } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { isUnfinished } from './submission-tag.tsx';

type Props = { submission: SubmissionView };
type Step = 'accepted' | 'queued' | 'running' | 'scored' | 'refused' | 'faulted';

/** Where a submission is, what comes next and by when; then its score, or why there is none. */
export function EvaluationStatus({ submission }: Props) {
  const { evaluation } = submission;
  return (
    <div className="stack">
      <Steps submission={submission} />
      {isUnfinished(submission) ? <Waiting submission={submission} /> : null}
      {evaluation.status === 'scored' ? <Scores submission={submission} /> : null}
      {evaluation.failure ? <FailureNote failure={evaluation.failure} /> : null}
    </div>
  );
}

function Steps({ submission }: Props) {
  const t = useTexts('submissions');
  const at = submission.evaluation.status;
  const end: Step = at === 'refused' || at === 'faulted' ? at : 'scored';
  const steps: Step[] = ['accepted', 'queued', 'running', end];
  const now = steps.indexOf(at as Step);
  const finished = at === end;
  return (
    <div className="row">
      <ol className="status-steps" aria-label={t('status.steps')} aria-live="polite">
        {steps.map((step, index) => {
          const wrong = finished && index === now && step !== 'scored';
          const look = wrong ? 'now wrong' : index < now || finished ? 'done' : index === now ? 'now' : '';
          return (
            <li key={step} className={look || undefined} aria-current={index === now ? 'step' : undefined}>
              <i aria-hidden="true" />
              {t(`status.${step}`)}
            </li>
          );
        })}
      </ol>
      {isUnfinished(submission) ? <Live /> : null}
    </div>
  );
}

function Waiting({ submission }: Props) {
  const t = useTexts('submissions');
  const locale = useLocale();
  const { position, expectedWaitMs, deadlineAt, status, attempt } = submission.evaluation;
  return (
    <div>
      <p>
        {status === 'running' ? t('status.evaluating') : null}
        {position !== null ? <Place position={position} waitMs={expectedWaitMs} /> : null}
        {attempt > 1 ? <span className="muted small"> {t('status.attempt', { attempt })}</span> : null}
      </p>
      {deadlineAt ? (
        <p className="muted small">{t('status.overdue', { at: formatInstant(deadlineAt, locale) })}</p>
      ) : null}
    </div>
  );
}

function Place({ position, waitMs }: { position: number; waitMs: number | null }) {
  const t = useTexts('submissions');
  const locale = useLocale();
  if (position <= 1) return t('status.next');
  const ahead = position - 1;
  if (waitMs === null) return t('status.positionOnly', { ahead });
  return t('status.position', { ahead, wait: formatDuration(waitMs, locale) });
}

function Scores({ submission }: Props) {
  const t = useTexts('submissions');
  const locale = useLocale();
  const { publicScore, privateScore, rows, durationMs } = submission.evaluation;
  return (
    <div>
      <dl className="scores">
        <div>
          <dt>{t('status.publicScore')}</dt>
          <dd>
            <Score value={publicScore} decimals={6} />
          </dd>
        </div>
        <div>
          <dt>{t('status.privateScore')}</dt>
          {privateScore === null ? (
            <dd className="later">{t('status.hidden')}</dd>
          ) : (
            <dd>
              <Score value={privateScore} decimals={6} />
            </dd>
          )}
        </div>
      </dl>
      {rows !== null && durationMs !== null ? (
        <p className="muted small num">
          {t('status.rows', { rows: formatNumber(rows, locale), time: formatDuration(durationMs, locale) })}
        </p>
      ) : null}
    </div>
  );
}
