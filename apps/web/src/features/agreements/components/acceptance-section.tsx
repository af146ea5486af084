import {
  acceptAgreement,
  demandRectification,
  handInAgreement,
  returnAppraisal,
} from '@jiebang/contracts/agreement-endpoints';
import type { AgreementView } from '@jiebang/contracts/agreements';
import { endOfDay, isDay } from '@jiebang/domain/calendar/day';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextArea, TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { useAgreementAct } from '../lib/use-agreement-act.ts';
import { AppraisalForm } from './appraisal-form.tsx';
import { Appraisals } from './appraisals.tsx';

/** From the request for acceptance to its conclusion. */
export function AcceptanceSection({ view }: { view: AgreementView }) {
  const t = useTexts('agreements');
  const may = (action: AgreementView['abilities'][number]) => view.abilities.includes(action);
  const anything =
    view.appraisals.length > 0 || may('hand_in') || may('appraise') || view.handedInAt !== null;
  if (!anything) return null;
  return (
    <section className="stack" aria-labelledby="acceptance">
      <h2 id="acceptance" className="agr-h2">
        {t('acceptance.title')}
      </h2>
      {may('hand_in') ? <HandIn view={view} /> : null}
      <Appraisals view={view} />
      {may('accept') || may('return_appraisal') ? <Decide view={view} /> : null}
      {may('demand_rectification') ? <Rectification view={view} /> : null}
      {may('appraise') ? <AppraisalForm view={view} /> : null}
    </section>
  );
}

function HandIn({ view }: { view: AgreementView }) {
  const t = useTexts('agreements');
  const [words, set, clear] = useKept(`hand-in.${view.id}`, { statement: '' });
  const act = useAgreementAct(handInAgreement, clear);
  return (
    <form
      className="card pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ params: { id: view.id }, body: { statement: words.statement.trim() } });
      }}
    >
      <TextArea
        label={t('handIn.statement')}
        hint={t(view.status === 'rectification' ? 'handIn.rectified' : 'handIn.hint')}
        wrong={fieldError(act.error, 'statement')}
        value={words.statement}
        maxLength={5_000}
        rows={4}
        required
        onChange={(event) => set({ statement: event.target.value })}
      />
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div>
        <Button type="submit" busy={act.isPending}>
          {t('handIn.act')}
        </Button>
      </div>
    </form>
  );
}

/** The second person's decision on an appraisal. */
function Decide({ view }: { view: AgreementView }) {
  const t = useTexts('agreements');
  const [open, setOpen] = useState<'accept' | 'return' | null>(null);
  const close = () => setOpen(null);
  const accept = useAgreementAct(acceptAgreement, close);
  const giveBack = useAgreementAct(returnAppraisal, close);
  const params = { id: view.id };
  return (
    <div className="row">
      {view.abilities.includes('accept') ? (
        <Button onClick={() => setOpen('accept')}>{t('decide.accept')}</Button>
      ) : null}
      {view.abilities.includes('return_appraisal') ? (
        <Button look="ghost" onClick={() => setOpen('return')}>
          {t('decide.return')}
        </Button>
      ) : null}
      <ConfirmDialog
        open={open === 'accept'}
        title={t('decide.acceptTitle')}
        act={t('decide.accept')}
        busy={accept.isPending}
        error={accept.error}
        onConfirm={() => accept.mutate({ params })}
        onClose={close}
      >
        <p>
          {t(view.publishes.poster && view.publishes.solver ? 'decide.acceptPublic' : 'decide.acceptSilent')}
        </p>
      </ConfirmDialog>
      <ReasonDialog
        open={open === 'return'}
        title={t('decide.returnTitle')}
        act={t('decide.return')}
        hint={t('reasonHint')}
        state={giveBack}
        onSend={(reason) => giveBack.mutate({ params, body: { reason } })}
        onClose={close}
      >
        <p>{t('decide.returnWhat')}</p>
      </ReasonDialog>
    </div>
  );
}

/** 限期整改: until when, and why. */
function Rectification({ view }: { view: AgreementView }) {
  const t = useTexts('agreements');
  const [open, setOpen] = useState(false);
  const [dueDay, setDueDay] = useState('');
  const act = useAgreementAct(demandRectification, () => setOpen(false));
  return (
    <div>
      <Button look="ghost" onClick={() => setOpen(true)}>
        {t('rectify.act')}
      </Button>
      <ReasonDialog
        open={open}
        title={t('rectify.title')}
        act={t('rectify.act')}
        hint={t('reasonHint')}
        state={act}
        onSend={(reason) => act.mutate({ params: { id: view.id }, body: { reason, dueDay } })}
        onClose={() => setOpen(false)}
      >
        <p>{t('rectify.what')}</p>
        <TextField
          type="date"
          label={t('rectify.day')}
          wrong={fieldError(act.error, 'dueDay')}
          value={dueDay}
          required
          onChange={(event) => setDueDay(event.target.value)}
        />
        {isDay(dueDay) ? (
          <p className="small">
            <Deadline at={new Date(endOfDay(dueDay)).toISOString()} />
          </p>
        ) : null}
      </ReasonDialog>
    </div>
  );
}
