import { getCompetition, getPhase, type PhaseView } from '@jiebang/contracts/competitions';
import { type DryRunStatus, dryRunLifecycle } from '@jiebang/domain/competitions/lifecycles';
import { FailureNote } from '../../../components/failure-note.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Live } from '../../../components/live.tsx';
import { Note } from '../../../components/note.tsx';
import { Progress } from '../../../components/progress.tsx';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useLive } from '../../../lib/use-live.ts';

type Run = NonNullable<NonNullable<PhaseView['setup']>['dryRun']>;

const tones: Record<DryRunStatus, TagTone> = {
  queued: 'amber',
  running: 'blue',
  passed: 'green',
  failed: 'seal',
};

/** State and result of the last dry run; follows it live until it ends. */
export function DryRunResult({ phase, run }: { phase: PhaseView; run: Run }) {
  const t = useTexts('setup');
  const text = useText();
  const status = run.status as DryRunStatus;
  const open = status === 'queued' || status === 'running';
  useLive(open ? `phase:${phase.id}` : null, [getCompetition, getPhase]);
  // Any change of settings or truth sends the phase back to draft, which is how a passed run grows out of date.
  const outdated = status === 'passed' && phase.status === 'draft';
  return (
    <section className="card pad stack" aria-label={t('rehearsal.state')} aria-live="polite">
      <div className="row">
        <h3 className="setup-title">{t('rehearsal.state')}</h3>
        <Tag tone={tones[status]}>{text(dryRunLifecycle.labels[status])}</Tag>
        <span className="muted small">
          {t('rehearsal.startedAt')} <Instant at={run.at} />
        </span>
        {open ? <Live /> : null}
      </div>
      {open ? (
        <>
          <Progress value={null} label={t(status === 'queued' ? 'rehearsal.waiting' : 'rehearsal.running')} />
          <p>{t(status === 'queued' ? 'rehearsal.waiting' : 'rehearsal.running')}</p>
        </>
      ) : null}
      {outdated ? <Note tone="amber">{t('rehearsal.outdated')}</Note> : null}
      {status === 'passed' && !outdated ? (
        <Note tone="green" title={t('rehearsal.passedTitle')}>
          {t('rehearsal.passed')}
        </Note>
      ) : null}
      {status === 'failed' ? <Note tone="seal" title={t('rehearsal.failedTitle')} /> : null}
      {open ? null : (
        <div className="setup-outcomes">
          <Outcome sample="good" outcome={run.good} />
          <Outcome sample="bad" outcome={run.bad} />
        </div>
      )}
    </section>
  );
}

/** What became of one sample, and whether that is what a dry run wants of it. */
function Outcome({ sample, outcome }: { sample: 'good' | 'bad'; outcome: Run['good'] }) {
  const t = useTexts('setup');
  const score = outcome?.score?.toFixed(6) ?? null;
  const sentence = (): string => {
    if (!outcome) return t('rehearsal.pending');
    if (sample === 'good') {
      return score === null ? t('rehearsal.goodFailed') : t('rehearsal.goodScored', { score });
    }
    return score === null ? t('rehearsal.badRefused') : t('rehearsal.badScored', { score });
  };
  return (
    <div className="stack">
      <h4>{t(`rehearsal.${sample}`)}</h4>
      <p>{sentence()}</p>
      {outcome?.failure ? <FailureNote failure={outcome.failure} /> : null}
    </div>
  );
}
