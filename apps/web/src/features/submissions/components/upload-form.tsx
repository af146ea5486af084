import type { PhaseView } from '@jiebang/contracts/competitions';
import type { CallOutput } from '@jiebang/contracts/endpoint';
import { getQuota, listSubmissions, submitEntry } from '@jiebang/contracts/submissions';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextArea } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Progress } from '../../../components/progress.tsx';
import type { Progress as Sent } from '../../../lib/call.ts';
import { formatBytes } from '../../../lib/format.ts';
import { randomKey } from '../../../lib/random-key.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { type FileInspection, inspectCsv } from '../lib/inspect-csv.ts';
import { inspectJson } from '../lib/inspect-json.ts';
import { FilePicker } from './file-picker.tsx';
import { FilePreview } from './file-preview.tsx';

export type Accepted = CallOutput<typeof submitEntry>;
type Picked = { file: File; inspection: FileInspection; key: string };

/** Choose, look, send: with the checks that need no server done before a slot is at stake. */
export function UploadForm({
  phase,
  onAccepted,
}: {
  phase: PhaseView;
  onAccepted: (accepted: Accepted) => void;
}) {
  const t = useTexts('submissions');
  const limit = useLimitText(phase);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [comment, setComment] = useState('');
  const upload = useUpload(phase, onAccepted);
  const pick = async (file: File) => {
    upload.reset();
    setPicked(await inspect(file, phase));
  };
  const say = (words: string) => {
    setComment(words);
    // Another comment is another entry: under the old key the server would refuse it as a mismatch.
    if (picked) setPicked({ ...picked, key: randomKey() });
  };
  const stops = picked?.inspection.findings.some((finding) => finding.stops) ?? true;
  const warned = (picked?.inspection.findings.length ?? 0) > 0;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked && !stops) upload.start(picked, comment);
      }}
    >
      <FilePicker
        limit={limit}
        format={phase.metric.format}
        file={picked?.file ?? null}
        disabled={upload.busy}
        onPick={pick}
      />
      {picked ? <FilePreview inspection={picked.inspection} format={phase.metric.format} /> : null}
      <TextArea
        label={t('submit.comment')}
        hint={t('submit.commentHint')}
        maxLength={500}
        value={comment}
        disabled={upload.busy}
        onChange={(event) => say(event.currentTarget.value)}
      />
      {upload.stopped ? <Note role="status">{t('submit.stopped')}</Note> : null}
      {upload.error ? <ProblemNote error={upload.error} /> : null}
      {upload.sent ? <Sending sent={upload.sent} /> : null}
      <Acts upload={upload} off={!picked || stops} warned={warned && !stops} />
    </form>
  );
}

async function inspect(file: File, phase: PhaseView): Promise<Picked> {
  const columns = [phase.idColumn, ...phase.targetColumns].filter((column) => column !== null);
  const look = phase.metric.format === 'json' ? inspectJson : inspectCsv;
  const inspection = await look(file, { maxBytes: phase.maxFileBytes, columns });
  // One key per chosen file: sending it again after a lost answer cannot use a second slot.
  return { file, inspection, key: randomKey() };
}

type ActsProps = { upload: { busy: boolean; stop: () => void }; off: boolean; warned: boolean };

function Acts({ upload, off, warned }: ActsProps) {
  const t = useTexts('submissions');
  return (
    <div className="row">
      <Button type="submit" busy={upload.busy} disabled={off}>
        {t(warned ? 'submit.sendAnyway' : 'submit.send')}
      </Button>
      {upload.busy ? (
        <Button look="ghost" onClick={upload.stop}>
          {t('submit.stop')}
        </Button>
      ) : null}
    </div>
  );
}

function useUpload(phase: PhaseView, onAccepted: (accepted: Accepted) => void) {
  const [sent, setSent] = useState<Sent | null>(null);
  const [controller, setController] = useState<AbortController | null>(null);
  const [stopped, setStopped] = useState(false);
  const act = useAct(submitEntry, { refreshes: [getQuota, listSubmissions], onDone: onAccepted });
  const start = ({ file, key }: Picked, comment: string) => {
    const abort = new AbortController();
    setController(abort);
    setStopped(false);
    act.mutate(
      {
        params: { id: phase.id },
        body: { comment },
        files: { file },
        options: { signal: abort.signal, idempotencyKey: key, onProgress: setSent },
      },
      { onSettled: () => setSent(null) },
    );
  };
  const stop = () => {
    controller?.abort();
    setStopped(true);
  };
  const reset = () => {
    act.reset();
    setStopped(false);
  };
  // An upload that one cancelled oneself is no problem to report.
  return { start, stop, reset, sent, stopped, busy: act.isPending, error: stopped ? null : act.error };
}

function Sending({ sent }: { sent: Sent }) {
  const t = useTexts('submissions');
  const locale = useLocale();
  const done = sent.sent >= sent.total;
  const label = t(done ? 'submit.received' : 'submit.sending');
  return (
    <div>
      <p className="num">
        {label} {formatBytes(sent.sent, locale)} / {formatBytes(sent.total, locale)}
      </p>
      <Progress value={sent.total > 0 ? sent.sent / sent.total : null} label={label} />
    </div>
  );
}

function useLimitText(phase: PhaseView): string {
  const t = useTexts('submissions');
  const locale = useLocale();
  const size = formatBytes(phase.maxFileBytes, locale);
  const columns = [phase.idColumn, ...phase.targetColumns].filter((column) => column !== null).join(', ');
  if (!columns) return t('submit.limitOnly', { size });
  return t(phase.metric.format === 'json' ? 'submit.limitJson' : 'submit.limit', { columns, size });
}
