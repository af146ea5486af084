import { createRound, listRounds } from '@jiebang/contracts/rounds';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNote, useProblemText } from '../../../components/problem-note.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { randomKey } from '../../../lib/random-key.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { bodyOf, datesCross, emptyRound } from '../lib/round-draft.ts';
import { RoundFields } from './round-fields.tsx';

/** Creates a draft of a call and goes to its page, where the rest is written. */
export function CreateRoundDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTexts('rounds');
  return (
    <Dialog open={open} title={t('create.title')} onClose={onClose}>
      <CreateForm onClose={onClose} />
    </Dialog>
  );
}

function CreateForm({ onClose }: { onClose: () => void }) {
  const t = useTexts('rounds');
  const common = useTexts('common');
  const problemText = useProblemText();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(emptyRound);
  // One key until the form changes: a second send after a lost answer finds the draft that was made.
  const key = useRef(randomKey());
  const act = useAct(createRound, {
    refreshes: [listRounds],
    onDone: ({ slug }) => void navigate({ to: '/workspace/rounds/$slug', params: { slug } }),
  });
  const taken = act.error && asProblem(act.error).code === 'slug_taken' ? problemText(act.error) : undefined;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (datesCross(draft)) return;
        act.mutate({ body: bodyOf(draft), options: { idempotencyKey: key.current } });
      }}
      onChange={() => {
        key.current = randomKey();
      }}
    >
      <p className="muted small">{t('create.lead')}</p>
      <RoundFields draft={draft} onChange={setDraft} error={act.error} slugTaken={taken} brief />
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="dialog-acts">
        <Button look="ghost" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" busy={act.isPending}>
          {t('create.act')}
        </Button>
      </div>
    </form>
  );
}
