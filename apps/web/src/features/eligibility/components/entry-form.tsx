import { listBlacklist, proposeBlacklistEntry } from '@jiebang/contracts/blacklist';
import { blacklistKindLabels, blacklistKinds } from '@jiebang/domain/eligibility/blacklist-lifecycle';
import { type ComponentProps, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { fieldError, SelectField, TextArea, TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

const empty = {
  creditCode: '',
  name: '',
  kind: blacklistKinds[0],
  ground: '',
  document: '',
  fromDay: '',
  untilDay: '',
};
type Draft = typeof empty;

/** Enters a body; the second look is another person's. */
export function EntryForm({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const t = useTexts('eligibility');
  const text = useText();
  const [draft, setDraft] = useState<Draft>(empty);
  const [key] = useState(randomKey);
  const act = useAct(proposeBlacklistEntry, { refreshes: [listBlacklist], onDone });
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  const field = (name: keyof Draft): ComponentProps<typeof TextField> => ({
    label: '',
    value: draft[name],
    wrong: fieldError(act.error, name),
    onChange: (event) => setDraft({ ...draft, [name]: event.target.value }),
  });
  return (
    <Dialog open title={t('list.addTitle')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({
            body: { ...draft, untilDay: draft.untilDay || null },
            options: { idempotencyKey: key },
          });
        }}
      >
        <TextField {...field('creditCode')} label={t('list.code')} maxLength={40} required />
        <TextField {...field('name')} label={t('list.name')} minLength={2} maxLength={120} required />
        <SelectField
          label={t('list.kind')}
          value={draft.kind}
          onChange={(event) => set({ kind: event.target.value as Draft['kind'] })}
        >
          {blacklistKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text(blacklistKindLabels[kind])}
            </option>
          ))}
        </SelectField>
        <TextArea
          label={t('list.ground')}
          wrong={fieldError(act.error, 'ground')}
          value={draft.ground}
          maxLength={500}
          rows={2}
          required
          onChange={(event) => set({ ground: event.target.value })}
        />
        <TextField {...field('document')} label={t('list.document')} maxLength={200} required />
        <TextField {...field('fromDay')} label={t('list.from')} type="date" required />
        <TextField
          {...field('untilDay')}
          label={t('list.until')}
          hint={t('list.untilHint')}
          type="date"
          min={draft.fromDay}
        />
        {act.error ? <ProblemNote error={act.error} /> : null}
        <div>
          <Button type="submit" busy={act.isPending}>
            {t('list.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
