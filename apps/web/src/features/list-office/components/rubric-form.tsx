import { type ChallengeView, updateChallenge } from '@jiebang/contracts/challenges';
import { getList } from '@jiebang/contracts/lists';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fieldError, TextField } from '../../../components/field.tsx';
import { RubricEditor } from '../../../components/rubric-editor.tsx';
import { RubricView } from '../../../components/rubric-view.tsx';
import { SaveLine } from '../../../components/save-line.tsx';
import { call } from '../../../lib/call.ts';
import { emptyRubric } from '../../../lib/rubric-draft.ts';
import { useTexts } from '../../../lib/texts.ts';
import { keyOf } from '../../../lib/use-api.ts';
import { useKeeper } from '../../../lib/use-keeper.ts';

type Words = { title: string; rubric: Rubric };
const wordsOf = ({ title, rubric, setup }: ChallengeView) => ({
  revision: setup?.revision ?? 0,
  value: { title, rubric: rubric ?? emptyRubric },
});

/** Title and rubric of one challenge; what is wrong with the rubric is said while it is written. */
export function RubricForm({ challenge, others }: { challenge: ChallengeView; others: ChallengeView[] }) {
  const t = useTexts('list-office');
  const { keeper, kept } = useWordsKeeper(challenge);
  const { title, rubric } = kept.value;
  const error = kept.state.kind === 'failed' ? kept.state.error : undefined;
  return (
    <div className="stack">
      <TextField
        label={t('challenge.title')}
        hint={t('challenge.titleHint')}
        value={title}
        maxLength={80}
        wrong={title.trim() === '' ? t('challenge.titleNeeded') : fieldError(error, 'title')}
        onChange={(event) => keeper.change({ title: event.target.value })}
      />
      <RubricEditor
        id={`at-${challenge.id}`}
        rubric={rubric}
        others={others.flatMap((one) => (one.rubric ? [{ place: one.position, rubric: one.rubric }] : []))}
        onChange={(next) => keeper.change({ rubric: next })}
      />
      <SaveLine
        keeper={keeper}
        kept={kept}
        name={(key) => t(`challenge.${key}`)}
        show={(key, words) => (key === 'title' ? <p>{words.title}</p> : <RubricView rubric={words.rubric} />)}
      />
    </div>
  );
}

function useWordsKeeper(challenge: ChallengeView) {
  const client = useQueryClient();
  const params = { id: challenge.id };
  return useKeeper<Words>(
    useMemo(() => wordsOf(challenge), [challenge]),
    {
      save: async (revision, changes) => {
        const saved = await call(updateChallenge, { params, body: { revision, ...changes } });
        void client.invalidateQueries({ queryKey: keyOf(getList) });
        return wordsOf(saved);
      },
      read: async () => {
        const list = await call(getList, { params: { id: challenge.list.id } });
        const found = list.setup?.challenges.find(({ id }) => id === challenge.id);
        void client.invalidateQueries({ queryKey: keyOf(getList) });
        return wordsOf(found ?? challenge);
      },
      sendable: (key, value) => key !== 'title' || String(value).trim() !== '',
    },
  );
}
