import { listCannedReasons } from '@jiebang/contracts/formal-check';
import { formFieldOf, type ReviewField } from '@jiebang/domain/scenarios/fields';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { useFieldName } from '../../../components/extra-questions.ts';
import { SelectField, TextArea } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import type { ReturnDraft } from '../lib/use-returns.ts';
import { CannedDialog } from './canned-dialog.tsx';

/** Why a field goes back: begun from a common reason or from nothing, and always one's own to edit. */
export function ReturnEditor({ field, draft }: { field: ReviewField; draft: ReturnDraft }) {
  const t = useTexts('review');
  const desk = useTexts('review-desk');
  const text = useText();
  const name = useFieldName()(field);
  const [managing, setManaging] = useState(false);
  const { data } = useQuery({ ...apiQuery(listCannedReasons, {}), staleTime: 60_000 });
  const items = data?.items ?? [];
  // Those of this very field first.
  const canned = [
    ...items.filter((one) => one.field === formFieldOf(field)),
    ...items.filter((one) => one.field === null),
  ];
  const reason = draft.returns[field] ?? '';
  const add = (words: string) =>
    draft.write(field, (reason.trim() ? `${reason.trim()}\n${words}` : words).slice(0, 500));
  return (
    <fieldset aria-label={name} className="rev-editor stack" data-editor={field}>
      <SelectField
        label={t('returns.canned')}
        value=""
        onChange={(event) => {
          add(event.target.value);
          event.target.closest('.rev-editor')?.querySelector('textarea')?.focus();
        }}
      >
        <option value="">{t('returns.choose')}</option>
        {canned.map((one) => (
          <option key={one.id} value={text(one.text)}>
            {text(one.text)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('returns.reason', { field: name })}
        hint={t('returns.hint')}
        value={reason}
        maxLength={500}
        rows={3}
        onChange={(event) => draft.write(field, event.target.value)}
      />
      <div>
        <Button look="quiet" small onClick={() => setManaging(true)}>
          {desk('canned.manage')}
        </Button>
      </div>
      {managing ? <CannedDialog field={formFieldOf(field)} onClose={() => setManaging(false)} /> : null}
    </fieldset>
  );
}
