import { formatWanYuan } from '@jiebang/domain/money/yuan';
import type { ScenarioProblem } from '@jiebang/domain/scenarios/check-scenario';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useWizard } from '../lib/wizard-context.ts';

/** The sentence of a problem: what is missing or does not fit, with the numbers that show it. */
export function useProblemWords(): (problem: ScenarioProblem) => string {
  const t = useTexts('scenarios');
  const text = useText();
  const { view } = useWizard();
  const questionOf = (id: string | number | undefined) => {
    const asked = view.round.extraFields.find((field) => field.id === id);
    return asked ? text(asked.label) : String(id ?? '');
  };
  return ({ code, at, details = {} }) => {
    const money = (key: string) => formatWanYuan(Number(details[key] ?? 0));
    const words = t(`problems.${code}`, {
      sum: details.sum ?? '',
      name: details.name ?? '',
      from: details.from ?? '',
      to: details.to ?? '',
      day: details.day ?? '',
      deadline: details.deadline ?? '',
      sums: money('sumFen'),
      total: money('totalFen'),
      question: questionOf(details.id),
    });
    return at === null ? words : t('problems.at', { row: at + 1, words });
  };
}
