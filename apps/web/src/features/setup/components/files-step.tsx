import {
  addPhaseFile,
  downloadPhaseFile,
  getCompetition,
  getPhase,
  type PhaseView,
} from '@jiebang/contracts/competitions';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { Bytes } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { Table } from '../../../components/table.tsx';
import { addressOf, type Progress } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { FileField } from './file-field.tsx';
import { SaveLine } from './save-line.tsx';
import { UploadProgress } from './upload-progress.tsx';

export function FilesStep({ phase }: { phase: PhaseView }) {
  const t = useTexts('setup');
  return (
    <div className="stack">
      <p className="muted">{t('files.lead')}</p>
      {phase.files.length === 0 ? (
        <EmptyState title={t('files.emptyTitle')}>{t('files.empty')}</EmptyState>
      ) : (
        <PhaseFiles phase={phase} />
      )}
      {phase.abilities.includes('add_file') ? (
        <AddFile phaseId={phase.id} key={phase.files.length} />
      ) : (
        <Note>{t('files.locked')}</Note>
      )}
    </div>
  );
}

function PhaseFiles({ phase }: { phase: PhaseView }) {
  const t = useTexts('setup');
  const text = useText();
  return (
    <div className="card">
      <Table
        folding
        caption={t('files.caption')}
        rows={phase.files}
        rowKey={(file) => file.id}
        columns={[
          {
            key: 'name',
            name: t('files.name'),
            cell: (file) => (
              <a
                href={addressOf(downloadPhaseFile, { params: { id: phase.id, fileId: file.id } })}
                download={file.name}
              >
                {text(file.title)} <span className="muted small">{file.name}</span>
              </a>
            ),
          },
          { key: 'size', name: t('files.size'), right: true, cell: (file) => <Bytes value={file.bytes} /> },
          {
            key: 'sha256',
            name: t('truth.sha256'),
            cell: (file) => <code title={file.sha256}>{file.sha256.slice(0, 16)}…</code>,
          },
        ]}
      />
    </div>
  );
}

function AddFile({ phaseId }: { phaseId: string }) {
  const t = useTexts('setup');
  const [file, setFile] = useState<File | null>(null);
  const [titleZh, setTitleZh] = useState('');
  const [titleEn, setTitleEn] = useState('');
  const [sent, setSent] = useState<Progress | null>(null);
  const act = useAct(addPhaseFile, { refreshes: [getCompetition, getPhase] });
  return (
    <form
      className="card pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!file) return;
        act.mutate({
          params: { id: phaseId },
          body: { titleZh, titleEn },
          files: { file },
          options: { onProgress: setSent },
        });
      }}
    >
      <div className="pair">
        <TextField
          lang="zh-CN"
          label={t('files.titleZh')}
          value={titleZh}
          maxLength={80}
          required
          wrong={fieldError(act.error, 'titleZh')}
          onChange={(event) => setTitleZh(event.target.value)}
        />
        <TextField
          lang="en"
          label={t('files.titleEn')}
          value={titleEn}
          maxLength={80}
          required
          wrong={fieldError(act.error, 'titleEn')}
          onChange={(event) => setTitleEn(event.target.value)}
        />
      </div>
      <FileField label={t('file')} file={file} onChange={setFile} wrong={fieldError(act.error, 'file')} />
      <UploadProgress sent={sent} busy={act.isPending} />
      <SaveLine act={act} label={t('files.upload')} saved={t('files.added')} />
    </form>
  );
}
