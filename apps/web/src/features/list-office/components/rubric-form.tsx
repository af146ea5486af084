import { type ChallengeView, updateChallenge } from '@jiebang/contracts/challenges';
import { getList } from '@jiebang/contracts/lists';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Button } from '../../../components/button.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { RubricView } from '../../../components/rubric-view.tsx';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { keyOf } from '../../../lib/use-api.ts';
import { emptyRubric } from '../lib/rubric-draft.ts';
import { useKeeper } from '../lib/use-keeper.ts';
import { BandRows } from './band-rows.tsx';
import { CriterionRows } from './criterion-rows.tsx';
import { SaveLine } from './save-line.tsx';

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
  const change = (changes: Partial<Rubric>) => keeper.change({ rubric: { ...rubric, ...changes } });
  const error = kept.state.kind === 'failed' ? kept.state.error : undefined;
  const empty = rubric.criteria.length === 0 && rubric.bands.length === 0;
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
      {empty ? <Beginnings others={others} onTake={(taken) => keeper.change({ rubric: taken })} /> : null}
      <CriterionRows id={`at-${challenge.id}-criteria`} rubric={rubric} onChange={change} />
      <BandRows id={`at-${challenge.id}-bands`} rubric={rubric} onChange={change} />
      <div className="lo-machine">
        <NumberField
          label={t('rubric.machine')}
          hint={t('rubric.machineHint', { experts: 100 - rubric.machineWeight })}
          value={rubric.machineWeight}
          min={0}
          max={100}
          onChange={(machineWeight) => change({ machineWeight })}
        />
      </div>
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

/** Nobody begins with an empty sheet: a usual rubric, or the one of another challenge. */
function Beginnings({ others, onTake }: { others: ChallengeView[]; onTake: (rubric: Rubric) => void }) {
  const t = useTexts('list-office');
  const usual: Rubric = {
    criteria: (['plan', 'promise', 'team', 'price'] as const).map((key, at) => ({
      title: t(`rubric.usual.${key}`),
      weight: [40, 30, 20, 10][at] ?? 0,
    })),
    bands: (['poor', 'fair', 'good', 'excellent'] as const).map((key, at) => ({
      title: t(`rubric.usual.${key}`),
      from: [0, 60, 75, 90][at] ?? 0,
      to: [60, 75, 90, 100][at] ?? 100,
    })),
    machineWeight: 0,
  };
  const copied = others.filter(({ rubric }) => rubric !== null);
  return (
    <div className="row">
      <span className="muted">{t('rubric.begin')}</span>
      <Button look="ghost" small onClick={() => onTake(usual)}>
        {t('rubric.takeUsual')}
      </Button>
      {copied.map(({ id, position, rubric }) => (
        <Button key={id} look="ghost" small onClick={() => onTake(rubric ?? emptyRubric)}>
          {t('rubric.takeOf', { place: position })}
        </Button>
      ))}
    </div>
  );
}
