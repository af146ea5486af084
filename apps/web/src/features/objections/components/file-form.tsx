import type { NoticeView } from '@jiebang/contracts/notices';
import { fileObjection, listObjections } from '@jiebang/contracts/objections';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { CheckField, fieldError, TextArea, TextField } from '../../../components/field.tsx';
import { ProblemNote, useProblemText } from '../../../components/problem-note.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { randomKey } from '../../../lib/random-key.ts';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { emptyStatement, type Statement } from '../lib/statement.ts';
import { EvidenceFile } from './evidence-file.tsx';
import { SpeaksFor } from './speaks-for.tsx';

/** Name, who one is, grounds and evidence. What is written stays in this browser until it is filed. */
export function FileForm({ notice }: { notice: NoticeView }) {
  const t = useTexts('objections');
  const { user } = useSession();
  const [draft, write, forget, kept] = useKept<Statement>(`objection.${user?.id}.${notice.id}`, {
    ...emptyStatement,
    name: user?.name ?? '',
  });
  const [true_, setTrue] = useState(false);
  // One key for what is written: a second send after a lost answer finds the objection that was filed.
  const key = useRef(randomKey());
  const navigate = useNavigate();
  const act = useAct(fileObjection, {
    refreshes: [listObjections],
    onDone: ({ id }) => {
      forget();
      void navigate({ to: '/workspace/objections/$id', params: { id } });
    },
  });
  const wrong = useWrong(act.error);
  const set = (change: Partial<Statement>) => {
    key.current = randomKey();
    write(change);
  };
  const send = () => {
    const { organisationId, identity, file, ...rest } = draft;
    act.mutate({
      params: { id: notice.id },
      body: { ...rest, organisationId, identity: organisationId ? '' : identity, uploadId: file?.id ?? null },
      options: { idempotencyKey: key.current },
    });
  };
  return (
    <form
      className="stack card pad"
      aria-label={t('file.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (true_) send();
      }}
    >
      <TextField
        label={t('file.name')}
        hint={t('file.nameHint')}
        wrong={wrong('name')}
        value={draft.name}
        maxLength={60}
        autoComplete="name"
        required
        onChange={(event) => set({ name: event.target.value })}
      />
      <SpeaksFor statement={draft} onChange={set} wrong={wrong} />
      <TextField
        label={t('file.contact')}
        hint={t('file.contactHint')}
        wrong={wrong('contact')}
        value={draft.contact}
        minLength={5}
        maxLength={120}
        required
        onChange={(event) => set({ contact: event.target.value })}
      />
      <TextArea
        label={t('file.grounds')}
        hint={t('file.groundsHint')}
        wrong={wrong('grounds')}
        value={draft.grounds}
        rows={6}
        minLength={10}
        maxLength={4000}
        required
        onChange={(event) => set({ grounds: event.target.value })}
      />
      <TextArea
        label={t('file.evidence')}
        hint={t('file.evidenceHint')}
        wrong={wrong('evidence')}
        value={draft.evidence}
        rows={4}
        maxLength={4000}
        onChange={(event) => set({ evidence: event.target.value })}
      />
      <EvidenceFile
        noticeId={notice.id}
        file={draft.file}
        wrong={fieldError(act.error, 'uploadId')}
        onChange={(file) => set({ file })}
      />
      <CheckField
        label={t('file.pledge')}
        checked={true_}
        required
        onChange={(event) => setTrue(event.target.checked)}
      />
      {act.error ? <ProblemNote error={act.error} onRetry={send} /> : null}
      <div className="row">
        <Button type="submit" busy={act.isPending}>
          {t('file.act')}
        </Button>
        <span className="muted small" role="status">
          {kept ? t('file.kept') : t('file.willKeep')}
        </span>
        {kept ? (
          <Button look="quiet" small onClick={forget}>
            {t('file.forget')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

/** Refusals at the door belong to a field, though the server answers them as a whole. */
function useWrong(error: unknown): (field: keyof Statement) => string | undefined {
  const textOf = useProblemText();
  const code = error ? asProblem(error).code : null;
  const place =
    code === 'objection_anonymous' ? 'name' : code === 'objection_no_evidence' ? 'evidence' : null;
  return (field) => (field === place ? textOf(error) : fieldError(error, field));
}
