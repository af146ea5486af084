import { formatWanYuan } from '@jiebang/domain/money/yuan';
import type { ScenarioProblem } from '@jiebang/domain/scenarios/check-scenario';
import { useTexts } from '../../../lib/texts.ts';

/** The sentence of a problem: what is missing or does not fit, with the numbers that show it. */
export function useProblemWords(): (problem: ScenarioProblem) => string {
  const t = useTexts('scenarios');
  return ({ code, at, details = {} }) => {
    const money = (key: string) => formatWanYuan(Number(details[key] ?? 0));
    const words = t(`problems.${code}`, {
      sum: details.sum ?? '',
      sums: money('sumFen'),
      total: money('totalFen'),
    });
    return at === null ? words : t('problems.at', { row: at + 1, words });
  };
}
