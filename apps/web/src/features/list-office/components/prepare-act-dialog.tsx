import { prepareListAct } from '@jiebang/contracts/list-act-endpoints';
import type { ListView } from '@jiebang/contracts/lists';
import { challengeErratumFields, type ErratumField, erratumFields } from '@jiebang/domain/lists/errata';
import { listActLabels, type PreparedActKind, preparedActKinds } from '@jiebang/domain/lists/lifecycle';
import { useState } from 'react';
import { fieldError, SelectField, TextArea, TextField } from '../../../components/field.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import {
  type ActDraft,
  bodyOf,
  challengesFor,
  currentText,
  emptyDraft,
  excerptCount,
} from '../lib/act-draft.ts';
import { refreshes } from '../lib/refreshes.ts';

type FormProps = {
  list: ListView;
  draft: ActDraft;
  error: unknown;
  onChange: (changes: Partial<ActDraft>) => void;
};

/** What one person prepares for another to approve; the fields are those of the kind that is chosen. */
export function PrepareActDialog({ list, onClose }: { list: ListView; onClose: () => void }) {
  const t = useTexts('list-acts');
  const text = useText();
  const [draft, setDraft] = useState<ActDraft>(emptyDraft);
  const act = useAct(prepareListAct, { refreshes, onDone: onClose });
  const change = (changes: Partial<ActDraft>) => setDraft({ ...draft, ...changes });
  const props = { list, draft, error: act.error, onChange: change };
  return (
    <ReasonDialog
      open
      title={t('form.title', { number: text(list.numberWords) })}
      act={t('form.act')}
      hint={t('form.reasonPublic')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: list.id }, body: bodyOf(draft, reason) })}
      onClose={onClose}
    >
      <SelectField
        label={t('form.kind')}
        value={draft.kind}
        onChange={(event) => setDraft({ ...emptyDraft, kind: event.target.value as PreparedActKind })}
      >
        {preparedActKinds.map((kind) => (
          <option key={kind} value={kind}>
            {text(listActLabels[kind])}
          </option>
        ))}
      </SelectField>
      <About {...props} />
      {draft.kind === 'erratum' ? <Erratum {...props} /> : null}
      {draft.kind === 'clarification' ? (
        <TextArea
          label={t('form.text')}
          hint={t('form.textHint')}
          wrong={fieldError(act.error, 'text')}
          value={draft.text}
          maxLength={2_000}
          rows={4}
          required
          onChange={(event) => change({ text: event.target.value })}
        />
      ) : null}
      {draft.kind === 'suspend' ? <p>{t('form.suspendWhat')}</p> : null}
      {draft.kind === 'resume' ? (
        <TextField
          type="datetime-local"
          label={t('form.deadlineAt')}
          hint={t('form.deadlineHint')}
          wrong={fieldError(act.error, 'deadlineAt')}
          value={draft.deadlineAt}
          onChange={(event) => change({ deadlineAt: event.target.value })}
        />
      ) : null}
    </ReasonDialog>
  );
}

/** The list as a whole, or one of its challenges; only a challenge can be suspended. */
function About({ list, draft, error, onChange }: FormProps) {
  const t = useTexts('list-acts');
  const challenges = challengesFor(list, draft.kind);
  const single = draft.kind === 'suspend' || draft.kind === 'resume';
  if (single && challenges.length === 0)
    return <p>{t(draft.kind === 'suspend' ? 'form.noneOpen' : 'form.noneSuspended')}</p>;
  return (
    <SelectField
      label={t('form.about')}
      wrong={fieldError(error, 'challengeId')}
      value={draft.challengeId}
      required={single}
      onChange={({ target: { value } }) =>
        onChange({ challengeId: value, field: value ? 'background' : 'preamble' })
      }
    >
      <option value="">{t(single ? 'form.choose' : 'form.whole')}</option>
      {challenges.map(({ id, code, title }) => (
        <option key={id} value={id}>
          {code} {title}
        </option>
      ))}
    </SelectField>
  );
}

/** The excerpt is counted while it is written: the server asks for exactly one. */
function Erratum({ list, draft, error, onChange }: FormProps) {
  const t = useTexts('list-acts');
  const text = useText();
  const count = excerptCount(list, draft);
  const fields = (draft.challengeId ? Object.keys(challengeErratumFields) : ['preamble']) as ErratumField[];
  return (
    <>
      <SelectField
        label={t('form.field')}
        wrong={fieldError(error, 'field')}
        value={draft.field}
        onChange={(event) => onChange({ field: event.target.value as ErratumField })}
      >
        {fields.map((field) => (
          <option key={field} value={field}>
            {text(erratumFields[field])}
          </option>
        ))}
      </SelectField>
      <details>
        <summary>{t('form.current')}</summary>
        <PlainText text={currentText(list, draft)} />
      </details>
      <TextArea
        label={t('form.excerpt')}
        hint={t('form.excerptHint')}
        wrong={
          fieldError(error, 'excerpt') ??
          (count !== null && count !== 1 ? t('form.count', { count }) : undefined)
        }
        value={draft.excerpt}
        maxLength={2_000}
        rows={2}
        required
        onChange={(event) => onChange({ excerpt: event.target.value })}
      />
      <TextArea
        label={t('form.replacement')}
        hint={t('form.replacementHint')}
        wrong={fieldError(error, 'replacement')}
        value={draft.replacement}
        maxLength={2_000}
        rows={2}
        onChange={(event) => onChange({ replacement: event.target.value })}
      />
    </>
  );
}
