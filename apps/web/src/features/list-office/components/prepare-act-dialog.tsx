import { prepareListAct } from '@jiebang/contracts/list-act-endpoints';
import type { ListView } from '@jiebang/contracts/lists';
import { challengeErratumFields, type ErratumField, erratumFields } from '@jiebang/domain/lists/errata';
import {
  isChallengeAct,
  isWholeListAct,
  type ListActKind,
  listActLabels,
} from '@jiebang/domain/lists/lifecycle';
import { useState } from 'react';
import { Deadline } from '../../../components/deadline.tsx';
import { fieldError, SelectField, TextArea, TextField } from '../../../components/field.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { fromBeijingInput, toBeijingInput } from '../../../lib/beijing-time.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import {
  type ActDraft,
  beginDraft,
  bodyOf,
  challengesFor,
  currentText,
  excerptCount,
  kindsFor,
} from '../lib/act-draft.ts';
import { refreshes } from '../lib/refreshes.ts';
import { ActConsequence } from './act-consequence.tsx';

type FormProps = {
  list: ListView;
  draft: ActDraft;
  error: unknown;
  onChange: (changes: Partial<ActDraft>) => void;
};

type DialogProps = {
  list: ListView;
  /** What the button that was pressed already says. */
  begin?: { kind?: ListActKind; challengeId?: string };
  onClose: () => void;
};

/** What one person prepares for another to approve; the fields are those of the kind that is chosen. */
export function PrepareActDialog({ list, begin = {}, onClose }: DialogProps) {
  const t = useTexts('list-acts');
  const text = useText();
  const [draft, setDraft] = useState(() => beginDraft(list, begin.kind ?? 'erratum', begin.challengeId));
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
        onChange={(event) => setDraft(beginDraft(list, event.target.value as ListActKind))}
      >
        {kindsFor(list).map((kind) => (
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
      <ActConsequence kind={draft.kind} />
      {draft.kind === 'extend' || draft.kind === 'resume' ? <NewDeadline {...props} /> : null}
    </ReasonDialog>
  );
}

/** An extension gives one, later than that of the list; a challenge resumes with one of its own, or its old one. */
function NewDeadline({ list, draft, error, onChange }: FormProps) {
  const t = useTexts('list-acts');
  const extension = draft.kind === 'extend';
  const now = extension ? list.deadlineAt : null;
  const early = now !== null && Date.parse(fromBeijingInput(draft.deadlineAt) ?? now) < Date.parse(now);
  return (
    <>
      {now ? (
        <p>
          {t('form.deadlineNow')} <Deadline at={now} />
        </p>
      ) : null}
      <TextField
        type="datetime-local"
        label={t(extension ? 'form.extendTo' : 'form.deadlineAt')}
        hint={t(extension ? 'form.extendHint' : 'form.deadlineHint')}
        wrong={fieldError(error, 'deadlineAt') ?? (early ? t('form.extendLater') : undefined)}
        value={draft.deadlineAt}
        min={now ? toBeijingInput(now) : undefined}
        required={extension}
        onChange={(event) => onChange({ deadlineAt: event.target.value })}
      />
    </>
  );
}

/** The list as a whole, or one of its challenges, as the kind allows. */
function About({ list, draft, error, onChange }: FormProps) {
  const t = useTexts('list-acts');
  const challenges = challengesFor(list, draft.kind);
  const single = isChallengeAct(draft.kind);
  if (isWholeListAct(draft.kind)) return null;
  if (single && challenges.length === 0) return <p>{t('form.none')}</p>;
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
