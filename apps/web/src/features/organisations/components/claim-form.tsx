import { fileClaim, listClaims } from '@jiebang/contracts/organisations';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { fieldError, TextArea } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import '../organisations.css';

/** Claims a body that somebody registered before: «已登记» is a way on, not a dead end. */
export function ClaimForm({ organisation }: { organisation: { id: string; name: string } }) {
  const t = useTexts('organisations');
  const [evidence, setEvidence] = useState('');
  const act = useAct(fileClaim, { refreshes: [listClaims] });
  if (act.isSuccess) {
    return (
      <Note tone="green" role="status">
        {t('claim.filed')}
      </Note>
    );
  }
  return (
    <form
      className="card pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ params: { id: organisation.id }, body: { evidence } });
      }}
    >
      <h2 className="org-title">{t('claim.title', { name: organisation.name })}</h2>
      <TextArea
        label={t('claim.evidence')}
        hint={t('claim.evidenceHint')}
        wrong={fieldError(act.error, 'evidence')}
        value={evidence}
        minLength={10}
        maxLength={2000}
        rows={5}
        required
        onChange={(event) => setEvidence(event.target.value)}
      />
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div>
        <Button type="submit" busy={act.isPending}>
          {t('claim.act')}
        </Button>
      </div>
    </form>
  );
}
