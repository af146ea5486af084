import {
  type AffiliationView,
  declareAffiliation,
  endAffiliation,
  listAffiliations,
} from '@jiebang/contracts/affiliations';
import { affiliationKindLabels, affiliationKinds } from '@jiebang/domain/eligibility/affiliations';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { fieldError, SelectField, TextArea, TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';

/** What ties a body to others: its affiliates may not take its challenges. */
export function Affiliates({ organisationId }: { organisationId: string }) {
  const t = useTexts('eligibility');
  const query = useQuery(apiQuery(listAffiliations, { params: { id: organisationId } }));
  const [ending, setEnding] = useState<AffiliationView | null>(null);
  const [adding, setAdding] = useState(false);
  return (
    <section className="stack" aria-labelledby="affiliates">
      <h2 id="affiliates" className="org-title">
        {t('ties.title')}
      </h2>
      <p className="muted small">{t('ties.lead')}</p>
      <Reading query={query} lines={2}>
        {({ items, abilities }) => (
          <>
            {items.length === 0 ? <p className="muted">{t('ties.none')}</p> : null}
            <ul className="plain-list stack if-any">
              {items.map((item) => (
                <li key={item.id}>
                  <Tie item={item} onEnd={() => setEnding(item)} />
                </li>
              ))}
            </ul>
            {abilities.includes('declare') && !adding ? (
              <div>
                <Button small look="ghost" onClick={() => setAdding(true)}>
                  {t('ties.add')}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Reading>
      {adding ? <DeclareForm organisationId={organisationId} onDone={() => setAdding(false)} /> : null}
      {ending ? <EndDialog item={ending} onClose={() => setEnding(null)} /> : null}
    </section>
  );
}

function Tie({ item, onEnd }: { item: AffiliationView; onEnd: () => void }) {
  const t = useTexts('eligibility');
  const text = useText();
  return (
    <div>
      <b>{item.affiliate.name}</b> <span className="num small muted">{item.affiliate.creditCode}</span> ·{' '}
      {text(affiliationKindLabels[item.kind])}
      <div className="small">{item.evidence}</div>
      <div className="small muted">
        {t('ties.by', { name: item.organisation.name })}
        {item.ended ? ` · ${t('ties.ended', { reason: item.ended.reason })}` : ''}
      </div>
      {item.abilities.includes('end') ? (
        <Button small look="quiet" onClick={onEnd}>
          {t('ties.end')}
          <span className="sr-only"> {item.affiliate.name}</span>
        </Button>
      ) : null}
    </div>
  );
}

function DeclareForm({ organisationId, onDone }: { organisationId: string; onDone: () => void }) {
  const t = useTexts('eligibility');
  const text = useText();
  const [draft, setDraft] = useState({ creditCode: '', name: '', kind: affiliationKinds[0], evidence: '' });
  const act = useAct(declareAffiliation, { refreshes: [listAffiliations], onDone });
  const set = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  return (
    <form
      className="card pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ params: { id: organisationId }, body: draft });
      }}
    >
      <TextField
        label={t('ties.code')}
        wrong={fieldError(act.error, 'creditCode')}
        value={draft.creditCode}
        maxLength={40}
        required
        onChange={(event) => set({ creditCode: event.target.value })}
      />
      <TextField
        label={t('ties.name')}
        wrong={fieldError(act.error, 'name')}
        value={draft.name}
        minLength={2}
        maxLength={120}
        required
        onChange={(event) => set({ name: event.target.value })}
      />
      <SelectField
        label={t('ties.kind')}
        value={draft.kind}
        onChange={(event) => set({ kind: event.target.value as typeof draft.kind })}
      >
        {affiliationKinds.map((kind) => (
          <option key={kind} value={kind}>
            {text(affiliationKindLabels[kind])}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('ties.evidence')}
        hint={t('ties.evidenceHint')}
        wrong={fieldError(act.error, 'evidence')}
        value={draft.evidence}
        maxLength={500}
        rows={2}
        required
        onChange={(event) => set({ evidence: event.target.value })}
      />
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div>
        <Button type="submit" busy={act.isPending}>
          {t('ties.send')}
        </Button>
      </div>
    </form>
  );
}

function EndDialog({ item, onClose }: { item: AffiliationView; onClose: () => void }) {
  const t = useTexts('eligibility');
  const act = useAct(endAffiliation, { refreshes: [listAffiliations], onDone: onClose });
  return (
    <ReasonDialog
      open
      title={t('ties.endTitle', { name: item.affiliate.name })}
      hint={t('ties.endHint')}
      act={t('ties.end')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: item.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t('ties.endWhat')}</p>
    </ReasonDialog>
  );
}
