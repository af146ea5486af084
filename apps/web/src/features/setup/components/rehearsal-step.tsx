import { getCompetition, getPhase, type PhaseView, startDryRun } from '@jiebang/contracts/competitions';
import { useState } from 'react';
import { LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { fieldError } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import type { Progress } from '../../../lib/call.ts';
import { acceptOf } from '../../../lib/file-formats.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { DryRunResult } from './dry-run-result.tsx';
import { FileField } from './file-field.tsx';
import { SaveLine } from './save-line.tsx';
import { UploadProgress } from './upload-progress.tsx';

/** The dry run: two samples through the real evaluation before anybody else's file is taken. */
export function RehearsalStep({ slug, phase }: { slug: string; phase: PhaseView }) {
  const t = useTexts('setup');
  const run = phase.setup?.dryRun;
  const goTruth = (
    <LinkButton
      to="/workspace/competitions/$slug"
      params={{ slug }}
      search={{ step: 'truth', phase: phase.id }}
    >
      {t('rehearsal.goTruth')}
    </LinkButton>
  );
  const released = phase.status === 'open' || phase.status === 'revealed';
  return (
    <div className="stack">
      <p className="muted">{t('rehearsal.lead')}</p>
      {!phase.setup?.truth ? <EmptyState title={t('rehearsal.needTruth')} action={goTruth} /> : null}
      {run ? <DryRunResult phase={phase} run={run} /> : <p>{t('rehearsal.none')}</p>}
      {phase.abilities.includes('dry_run') ? <StartDryRun phase={phase} key={run?.id ?? ''} /> : null}
      {released ? <Note>{t('rehearsal.locked')}</Note> : null}
    </div>
  );
}

function StartDryRun({ phase }: { phase: PhaseView }) {
  const t = useTexts('setup');
  const [good, setGood] = useState<File | null>(null);
  const [bad, setBad] = useState<File | null>(null);
  const [sent, setSent] = useState<Progress | null>(null);
  const act = useAct(startDryRun, { refreshes: [getCompetition, getPhase] });
  return (
    <form
      className="card pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!good || !bad) return;
        act.mutate({ params: { id: phase.id }, files: { good, bad }, options: { onProgress: setSent } });
      }}
    >
      <div className="pair">
        <FileField
          label={t('rehearsal.good')}
          hint={t('rehearsal.goodHint')}
          file={good}
          onChange={setGood}
          accept={acceptOf[phase.metric.format]}
          wrong={fieldError(act.error, 'good')}
        />
        <FileField
          label={t('rehearsal.bad')}
          hint={t('rehearsal.badHint')}
          file={bad}
          onChange={setBad}
          accept={acceptOf[phase.metric.format]}
          wrong={fieldError(act.error, 'bad')}
        />
      </div>
      <UploadProgress sent={sent} busy={act.isPending} />
      <SaveLine act={act} label={t(phase.setup?.dryRun ? 'rehearsal.again' : 'rehearsal.start')} saved="" />
    </form>
  );
}
