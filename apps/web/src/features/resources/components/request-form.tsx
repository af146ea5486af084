import { requestResource } from '@jiebang/contracts/resource-endpoints';
import type { ResourceView } from '@jiebang/contracts/resources';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { fieldError, SelectField, TextArea, TextField } from '../../../components/field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { useResourceAct } from '../lib/use-resource-act.ts';

/** Asks for the use of a resource; what is typed is kept in this browser until it is sent. */
export function RequestForm({ view }: { view: ResourceView }) {
  const t = useTexts('resources');
  const navigate = useNavigate();
  const [words, set, clear] = useKept(`resource-request.${view.id}`, {
    organisationId: view.requestFor[0]?.id ?? '',
    purpose: '',
    amount: 1,
    fromDay: '',
    untilDay: '',
  });
  const [key] = useState(randomKey);
  const act = useResourceAct(requestResource, ({ id }) => {
    clear();
    void navigate({ to: '/workspace/resource-requests/$id', params: { id } });
  });
  return (
    <section className="card pad stack res-form" aria-labelledby="ask">
      <h2 id="ask" className="res-h2">
        {t('ask.title')}
      </h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ params: { id: view.id }, body: words, options: { idempotencyKey: key } });
        }}
      >
        <SelectField
          label={t('ask.body')}
          value={words.organisationId}
          onChange={(event) => set({ organisationId: event.target.value })}
        >
          {view.requestFor.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextArea
          label={t('ask.purpose')}
          hint={t('ask.purposeHint')}
          wrong={fieldError(act.error, 'purpose')}
          value={words.purpose}
          maxLength={2_000}
          rows={4}
          required
          onChange={(event) => set({ purpose: event.target.value })}
        />
        <NumberField
          label={view.unit ? t('ask.amountIn', { unit: view.unit }) : t('ask.amount')}
          wrong={fieldError(act.error, 'amount')}
          value={words.amount}
          min={1}
          max={view.capacity ?? 1_000_000}
          onChange={(amount) => set({ amount })}
        />
        <div className="res-pair">
          <TextField
            label={t('ask.from')}
            wrong={fieldError(act.error, 'fromDay')}
            type="date"
            min={view.fromDay}
            max={view.untilDay}
            required
            value={words.fromDay}
            onChange={(event) => set({ fromDay: event.target.value })}
          />
          <TextField
            label={t('ask.until')}
            wrong={fieldError(act.error, 'untilDay')}
            type="date"
            min={words.fromDay || view.fromDay}
            max={view.untilDay}
            required
            value={words.untilDay}
            onChange={(event) => set({ untilDay: event.target.value })}
          />
        </div>
        {act.error ? <ProblemNote error={act.error} /> : null}
        <div>
          <Button type="submit" busy={act.isPending}>
            {t('ask.send')}
          </Button>
        </div>
      </form>
    </section>
  );
}
