import {
  type OpinionAnswers,
  opinionPoints,
  pointLabels,
  scaleLabels,
} from '@jiebang/domain/scenarios/opinion-points';
import { useText } from '../lib/texts.ts';
import { Facts } from './facts.tsx';

/** What an expert said to each point, to be read; nothing for an opinion of before there were points. */
export function PointAnswers({ answers }: { answers: OpinionAnswers }) {
  const text = useText();
  const given = opinionPoints.filter((point) => (answers[point]?.score ?? null) !== null);
  if (given.length === 0) return null;
  return (
    <Facts
      facts={given.map((point) => {
        const { low, high } = scaleLabels[point];
        return {
          name: text(pointLabels[point]),
          value: (
            <>
              <b className="num">{answers[point]?.score}</b>{' '}
              <span className="muted small">
                1 {text(low)} – 5 {text(high)}
              </span>
              {answers[point]?.words ? <div>{answers[point].words}</div> : null}
            </>
          ),
        };
      })}
    />
  );
}
