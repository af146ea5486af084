import {
  type FindingView,
  getFinding,
  listMyFindings,
  recuseFinding,
  submitFinding,
} from '@jiebang/contracts/re-reviews';
import { useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextArea } from '../../../components/field.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { useSharedAct } from '../../../lib/use-shared-act.ts';

type Draft = { supports: boolean | null; finding: string };
const reads = [getFinding, listMyFindings];
const LEAST = 10;

/** The name under which an unfinished finding is kept in this browser: the server has no draft of it. */
export const keptName = (id: string) => `finding.${id}`;

/** For or against the objection, and on what grounds: written here, handed in once, locked from then on. */
export function FindingForm({ view }: { view: FindingView }) {
  const t = useTexts('re-reviews');
  const [draft, write, forget, kept] = useKept<Draft>(keptName(view.id), { supports: null, finding: '' });
  const [asked, setAsked] = useState<'submit' | 'recuse' | null>(null);
  const [lacking, setLacking] = useState(false);
  const words = draft.finding.trim();
  const { supports } = draft;
  const close = () => setAsked(null);
  const submit = useSharedAct(submitFinding, reads, () => {
    forget();
    close();
  });
  const whole = supports !== null && words.length >= LEAST;
  // The dialogs stand beside the form: one of them is a form itself, and forms do not nest.
  return (
    <>
      <form
        className="stack"
        aria-label={t('form.title')}
        onSubmit={(event) => {
          event.preventDefault();
          setLacking(!whole);
          if (whole) setAsked('submit');
        }}
      >
        <h2 className="card-title">{t('form.title')}</h2>
        <Choice supports={supports} lacking={lacking} onChoose={(chosen) => write({ supports: chosen })} />
        <TextArea
          label={t('form.words')}
          hint={t('form.wordsHint')}
          wrong={lacking && words.length < LEAST ? t('form.short') : fieldError(submit.error, 'finding')}
          value={draft.finding}
          maxLength={4000}
          rows={9}
          onChange={(event) => write({ finding: event.target.value })}
        />
        <p className="muted small" role="status">
          {kept ? t('form.kept') : t('form.willKeep')}
        </p>
        <div className="row">
          {view.abilities.includes('submit') ? <Button type="submit">{t('form.submit')}</Button> : null}
          {view.abilities.includes('recuse') ? (
            <Button look="ghost" onClick={() => setAsked('recuse')}>
              {t('form.recuse')}
            </Button>
          ) : null}
          {kept ? (
            <Button look="quiet" small onClick={forget}>
              {t('form.forget')}
            </Button>
          ) : null}
        </div>
      </form>
      {asked === 'submit' && supports !== null ? (
        <ConfirmDialog
          open
          title={t('form.submitTitle')}
          act={t('form.submit')}
          busy={submit.isPending}
          error={submit.error}
          onConfirm={() => submit.mutate({ params: { id: view.id }, body: { supports, finding: words } })}
          onClose={close}
        >
          <p>{t('form.submitWhat', { finding: t(supports ? 'supports' : 'against') })}</p>
          <PlainText text={words} />
        </ConfirmDialog>
      ) : null}
      {asked === 'recuse' ? <Recuse id={view.id} onDone={forget} onClose={close} /> : null}
    </>
  );
}

type ChoiceProps = { supports: boolean | null; lacking: boolean; onChoose: (supports: boolean) => void };

function Choice({ supports, lacking, onChoose }: ChoiceProps) {
  const t = useTexts('re-reviews');
  const name = useId();
  return (
    <fieldset className="choice-rows">
      <legend>{t('form.finding')}</legend>
      {[true, false].map((one) => (
        <label key={String(one)} className={supports === one ? 'on' : undefined}>
          <input type="radio" name={name} checked={supports === one} onChange={() => onChoose(one)} />
          <span>{t(one ? 'supports' : 'against')}</span>
        </label>
      ))}
      {lacking && supports === null ? (
        <p className="rrv-wrong small" role="alert">
          {t('form.choose')}
        </p>
      ) : null}
    </fieldset>
  );
}

function Recuse({ id, onDone, onClose }: { id: string; onDone: () => void; onClose: () => void }) {
  const t = useTexts('re-reviews');
  const act = useSharedAct(recuseFinding, reads, () => {
    onDone();
    onClose();
  });
  return (
    <ReasonDialog
      open
      title={t('form.recuseTitle')}
      act={t('form.recuse')}
      danger
      hint={t('form.recuseHint')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t('form.recuseWhat')}</p>
    </ReasonDialog>
  );
}
