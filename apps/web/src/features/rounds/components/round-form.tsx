import { getRound, listRounds, type RoundView, updateRound } from '@jiebang/contracts/rounds';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote, useProblemText } from '../../../components/problem-note.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { bodyOf, datesCross, draftOf, textsOf } from '../lib/round-draft.ts';
import type { SettingsProps } from '../lib/settings-props.ts';
import { useSettingsCheck } from '../lib/use-settings-check.ts';
import { ContactFields } from './contact-fields.tsx';
import { RoundFields } from './round-fields.tsx';
import { RoundSettingsFields } from './round-settings-fields.tsx';

/** The call as it is written: everything while it is a draft, the texts once it is announced. */
export function RoundForm({ round }: { round: RoundView }) {
  const t = useTexts('rounds');
  const problemText = useProblemText();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOf(round));
  const [changed, setChanged] = useState(false);
  const whole = round.abilities.includes('edit');
  const texts = round.abilities.includes('edit_texts');
  const act = useAct(updateRound, {
    refreshes: [getRound, listRounds],
    onDone: ({ slug }) => {
      setChanged(false);
      // The address follows the call to its new name.
      if (slug !== round.slug)
        void navigate({ to: '/workspace/rounds/$slug', params: { slug }, replace: true });
    },
  });
  const check = useSettingsCheck(draft.settings, act.error);
  if (!whole && !texts) return <Note>{t('form.closed')}</Note>;
  const taken = act.error && asProblem(act.error).code === 'slug_taken' ? problemText(act.error) : undefined;
  const standing = act.isSuccess ? t('form.saved') : changed ? t('form.unsaved') : '';
  const settings: SettingsProps = {
    settings: draft.settings,
    wrongAt: check.wrongAt,
    onChange: (next) => {
      setDraft({ ...draft, settings: next });
      setChanged(true);
      act.reset();
    },
  };
  return (
    <Card className="round-form">
      <form
        className="stack"
        onChange={() => {
          setChanged(true);
          act.reset();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if ((whole && datesCross(draft)) || !check.pass()) return;
          act.mutate({ params: { id: round.id }, body: whole ? bodyOf(draft) : textsOf(draft) });
        }}
      >
        {texts ? <Note>{t('form.textsOnly')}</Note> : null}
        <RoundFields
          draft={draft}
          onChange={setDraft}
          error={act.error}
          textsOnly={!whole}
          slugTaken={taken}
        />
        {whole ? <RoundSettingsFields {...settings} /> : <ContactFields {...settings} />}
        {act.error ? <ProblemNote error={act.error} /> : null}
        <div className="row">
          <Button type="submit" busy={act.isPending}>
            {t('form.save')}
          </Button>
          <span role="status" className="small">
            {check.wrong ? t('form.wrong') : standing}
          </span>
        </div>
      </form>
    </Card>
  );
}
