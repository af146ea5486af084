import {
  type OpinionPoint,
  opinionPoints,
  POINT_WORDS,
  pointLabels,
  SCORES,
  scaleLabels,
} from '@jiebang/domain/scenarios/opinion-points';
import { useId } from 'react';
import { TextArea } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { Draft } from '../lib/kept-draft.ts';

type Answers = Draft['answers'];
type Props = { answers: Answers; onChange: (answers: Answers) => void };

/** Each declared point with its scale, whose ends say what they mean, and room for words. */
export function PointFields({ answers, onChange }: Props) {
  const t = useTexts('opinions');
  return (
    <section className="stack" aria-label={t('points.title')}>
      <p className="muted small">{t('points.hint')}</p>
      {opinionPoints.map((point) => (
        <Point
          key={point}
          point={point}
          answer={answers[point] ?? { score: null, words: '' }}
          onChange={(answer) => onChange({ ...answers, [point]: answer })}
        />
      ))}
    </section>
  );
}

type Answer = NonNullable<Answers[OpinionPoint]>;
type PointProps = { point: OpinionPoint; answer: Answer; onChange: (answer: Answer) => void };

function Point({ point, answer, onChange }: PointProps) {
  const t = useTexts('opinions');
  const text = useText();
  const name = useId();
  const { low, high } = scaleLabels[point];
  return (
    <fieldset className="opn-point">
      <legend>{text(pointLabels[point])}</legend>
      <p className="muted small num">
        1 {text(low)} – 5 {text(high)}
      </p>
      <div className="opn-scale">
        {SCORES.map((score) => (
          <label key={score}>
            <input
              type="radio"
              name={name}
              checked={answer.score === score}
              onChange={() => onChange({ ...answer, score })}
            />
            <span className="num">{score}</span>
          </label>
        ))}
      </div>
      <TextArea
        label={t('points.words', { point: text(pointLabels[point]) })}
        value={answer.words}
        maxLength={POINT_WORDS}
        rows={2}
        onChange={(event) => onChange({ ...answer, words: event.target.value })}
      />
    </fieldset>
  );
}
