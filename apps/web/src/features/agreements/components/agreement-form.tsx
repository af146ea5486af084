import { proposeAgreement } from '@jiebang/contracts/agreement-endpoints';
import { agreementFields, checkAgreement } from '@jiebang/domain/agreements/check-agreement';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ClashDialog } from '../../../components/clash-dialog.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Note } from '../../../components/note.tsx';
import { SaveNotes, SaveStatus } from '../../../components/save-status.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAgreementAct } from '../lib/use-agreement-act.ts';
import { type AgreementField, useAgreementDraft, type WrittenAgreement } from '../lib/use-agreement-draft.ts';
import { AgreementFields } from './agreement-fields.tsx';
import { FieldValue } from './agreement-text.tsx';

/** The draft, which saves itself; put to the other side when it is whole. */
export function AgreementForm({ view }: { view: WrittenAgreement }) {
  const t = useTexts('agreements');
  const text = useText();
  const { keeper, draft } = useAgreementDraft(view);
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  const propose = useAgreementAct(proposeAgreement, () => setOpen(false));
  const problems = checkAgreement(draft.content, view);
  const nameOf = (field: AgreementField) => text(agreementFields[field]);
  const send = async () => {
    if (!(await keeper.flush())) return setOpen(false);
    propose.mutate({ params: { id: view.id }, body: { revision: keeper.draft().view.revision } });
  };
  return (
    <section className="stack" aria-labelledby="agreement-form">
      <div className="row">
        <h2 id="agreement-form" className="agr-h2">
          {t('form.title')}
        </h2>
        <span className="push">
          <SaveStatus draft={draft} />
        </span>
      </div>
      <p className="muted prose">{t('form.lead')}</p>
      <SaveNotes keeper={keeper} draft={draft} nameOf={nameOf} />
      <AgreementFields
        view={view}
        content={draft.content}
        change={(changes) => keeper.change(changes)}
        // What is not there yet is no news in a form that is being filled in; sums that differ are.
        shown={asked ? problems : problems.filter(({ code }) => code === 'shares_do_not_add_up')}
      />
      {asked && problems.length > 0 ? (
        <Note tone="seal" role="alert" title={t('form.lacking', { count: problems.length })} />
      ) : null}
      {view.abilities.includes('propose') ? (
        <div className="row">
          <Button
            onClick={() => {
              setAsked(true);
              if (problems.length === 0) setOpen(true);
            }}
          >
            {t('acts.propose')}
          </Button>
          <span className="muted small">{t('form.proposeHint')}</span>
        </div>
      ) : (
        <p className="muted">{t('form.managersPropose')}</p>
      )}
      <ConfirmDialog
        open={open}
        title={t('form.proposeTitle')}
        act={t('acts.propose')}
        busy={propose.isPending}
        error={propose.error}
        onConfirm={() => void send()}
        onClose={() => setOpen(false)}
      >
        <p>{t('form.proposeWhat')}</p>
      </ConfirmDialog>
      <ClashDialog keeper={keeper} draft={draft} nameOf={nameOf}>
        {(field, content) => (
          <FieldValue field={field} content={content as typeof view.content} indicators={view.indicators} />
        )}
      </ClashDialog>
    </section>
  );
}
