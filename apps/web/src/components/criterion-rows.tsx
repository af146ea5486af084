import { publicationWords } from '@jiebang/domain/lists/publication-words';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import { problemsOf, sumOf } from '../lib/rubric-draft.ts';
import { useText, useTexts } from '../lib/texts.ts';
import { RowList } from './row-list.tsx';
import { SmallNumber } from './small-number.tsx';

type Props = { id: string; rubric: Rubric; onChange: (changes: Partial<Rubric>) => void };

/** Criteria with their weights, summed while one types. */
export function CriterionRows({ id, rubric, onChange }: Props) {
  const t = useTexts('rubric-editor');
  const text = useText();
  const { criteria } = rubric;
  const sum = sumOf(rubric);
  const wrong = problemsOf(rubric).criteria.map((problem) =>
    text(publicationWords({ challenge: null, ...problem }, [])),
  );
  return (
    <RowList
      id={id}
      label={t('criteria')}
      rows={criteria}
      max={20}
      addText={t('addCriterion')}
      rowName={(row) => t('criterionName', { row })}
      make={() => ({ title: '', weight: Math.max(0, 100 - sum) })}
      onChange={(next) => onChange({ criteria: next })}
      wrong={wrong}
      foot={
        <p className={sum === 100 ? 'rub-sum good' : 'rub-sum'}>
          {t(sum === 100 ? 'sumGood' : 'sum', { sum })}
        </p>
      }
    >
      {(row, at, set) => (
        <>
          <input
            className="control"
            aria-label={t('criterionTitle', { row: at + 1 })}
            value={row.title}
            maxLength={80}
            onChange={(event) => set({ title: event.target.value })}
          />
          <SmallNumber
            label={t('criterionWeight', { row: at + 1 })}
            value={row.weight}
            whole
            onChange={(weight) => set({ weight })}
          />
          <span aria-hidden="true">%</span>
        </>
      )}
    </RowList>
  );
}
