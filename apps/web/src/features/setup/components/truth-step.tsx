import { getCompetition, getPhase, type PhaseView, uploadTruth } from '@jiebang/contracts/competitions';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldError } from '../../../components/field.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import type { Progress } from '../../../lib/call.ts';
import { acceptOf } from '../../../lib/file-formats.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { sha256Of } from '../lib/sha256-of.ts';
import { FileField } from './file-field.tsx';
import { SaveLine } from './save-line.tsx';
import { UploadProgress } from './upload-progress.tsx';

/** Uploads the truth. It is sealed on arrival: the page can show its hash and size, never its content. */
export function TruthStep({ phase }: { phase: PhaseView }) {
  const t = useTexts('setup');
  const truth = phase.setup?.truth;
  const mayUpload = phase.abilities.includes('upload_truth');
  return (
    <div className="stack">
      <p className="muted">{t('truth.lead')}</p>
      <Note tone="amber" title={t('truth.sealedTitle')}>
        {t('truth.sealed')}
      </Note>
      {truth ? <SealedTruth phase={phase} truth={truth} /> : <p>{t('truth.none')}</p>}
      {mayUpload ? <UploadTruth phase={phase} key={truth?.sha256 ?? ''} /> : <Note>{t('truth.locked')}</Note>}
    </div>
  );
}

type Truth = NonNullable<NonNullable<PhaseView['setup']>['truth']>;

function SealedTruth({ phase, truth }: { phase: PhaseView; truth: Truth }) {
  const t = useTexts('setup');
  const locale = useLocale();
  return (
    <section className="card pad stack" aria-label={t('truth.stateTitle')}>
      <h3 className="setup-title">{t('truth.stateTitle')}</h3>
      <dl className="setup-facts">
        <dt>{t('truth.sha256')}</dt>
        <dd>
          <code>{truth.sha256}</code>
          <div className="muted small">{t('truth.compare')}</div>
        </dd>
        <dt>{t('truth.rows')}</dt>
        <dd className="num">
          {truth.rows === null ? t('truth.rowsUnknown') : formatNumber(truth.rows, locale)}
        </dd>
        {phase.idColumn ? (
          <>
            <dt>{t('truth.idColumn')}</dt>
            <dd>
              <code>{phase.idColumn}</code>
            </dd>
          </>
        ) : null}
        {phase.targetColumns.length > 0 ? (
          <>
            <dt>{t('truth.targets')}</dt>
            <dd>
              <code>{phase.targetColumns.join(', ')}</code>
            </dd>
          </>
        ) : null}
        <dt>{t('truth.at')}</dt>
        <dd>
          <Instant at={truth.uploadedAt} />
        </dd>
      </dl>
    </section>
  );
}

function UploadTruth({ phase }: { phase: PhaseView }) {
  const t = useTexts('setup');
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<Progress | null>(null);
  const act = useAct(uploadTruth, { refreshes: [getCompetition, getPhase] });
  const hash = useQuery({
    queryKey: ['setup.localHash', file?.name, file?.size, file?.lastModified],
    queryFn: () => (file ? sha256Of(file) : null),
    enabled: file !== null,
  });
  return (
    <form
      className="card pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (file) act.mutate({ params: { id: phase.id }, files: { file }, options: { onProgress: setSent } });
      }}
    >
      {phase.status === 'rehearsed' ? <Note tone="amber">{t('phase.changeWarning')}</Note> : null}
      <FileField
        label={t('file')}
        hint={t(phase.metric.format === 'json' ? 'truth.formJson' : 'truth.form')}
        file={file}
        onChange={setFile}
        accept={acceptOf[phase.metric.format]}
        wrong={fieldError(act.error, 'file')}
      />
      {file && hash.data ? (
        <p className="small">
          {t('truth.localHash')}
          <br />
          <code>{hash.data}</code>
        </p>
      ) : null}
      <UploadProgress sent={sent} busy={act.isPending} />
      <SaveLine act={act} label={t(phase.setup?.truth ? 'truth.replace' : 'truth.upload')} saved="" />
    </form>
  );
}
