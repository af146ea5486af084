import { reportMilestone } from '@jiebang/contracts/agreement-endpoints';
import type { MilestoneView } from '@jiebang/contracts/milestones';
import { type ReportKind, reportKindLabels, reportKinds } from '@jiebang/domain/agreements/lifecycle';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { fieldError, SelectField, TextArea } from '../../../components/field.tsx';
import { Bytes } from '../../../components/figures.tsx';
import { FileButton } from '../../../components/file-button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Progress } from '../../../components/progress.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { useAgreementAct } from '../lib/use-agreement-act.ts';

/** The server's own limit; asked here so that nobody uploads 50 MB to learn of it. */
const MAX_BYTES = 50 * 1024 * 1024;

/** Reports progress or the completion, with one file if wanted; what is typed is kept in this browser until it is sent. */
export function ReportForm({ milestone, onDone }: { milestone: MilestoneView; onDone: () => void }) {
  const t = useTexts('agreements');
  const text = useText();
  const [words, setWords, clear] = useKept(`milestone-report.${milestone.id}`, {
    kind: 'progress' as ReportKind,
    text: '',
  });
  const [file, setFile] = useState<File | null>(null);
  const [tooBig, setTooBig] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const [key] = useState(randomKey);
  const act = useAgreementAct(reportMilestone, () => {
    clear();
    onDone();
  });
  return (
    <form
      className="stack agr-report-form"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({
          params: { id: milestone.id },
          body: { kind: words.kind, text: words.text.trim() },
          files: { file: file ?? undefined },
          options: {
            idempotencyKey: key,
            onProgress: ({ sent, total }) => setSent(total ? sent / total : null),
          },
        });
      }}
    >
      <SelectField
        label={t('report.kind')}
        hint={t(`report.hints.${words.kind}`)}
        value={words.kind}
        onChange={(event) => setWords({ kind: event.target.value as ReportKind })}
      >
        {reportKinds.map((kind) => (
          <option key={kind} value={kind}>
            {text(reportKindLabels[kind])}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('report.text')}
        wrong={fieldError(act.error, 'text')}
        value={words.text}
        maxLength={5_000}
        rows={4}
        required
        onChange={(event) => setWords({ text: event.target.value })}
      />
      <div className="row">
        <FileButton
          label={t(file ? 'report.otherFile' : 'report.file')}
          onPick={(picked) => {
            setTooBig(picked.size > MAX_BYTES);
            if (picked.size <= MAX_BYTES) setFile(picked);
          }}
        />
        {file ? (
          <span>
            {file.name} <Bytes value={file.size} />
          </span>
        ) : (
          <span className="muted small">{t('report.fileHint')}</span>
        )}
      </div>
      {tooBig ? (
        <p className="wrong" role="alert">
          {t('report.tooBig')}
        </p>
      ) : null}
      {act.isPending && file ? <Progress value={sent} label={t('report.sending')} /> : null}
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="row">
        <Button type="submit" busy={act.isPending}>
          {t('report.send')}
        </Button>
        <Button look="ghost" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
