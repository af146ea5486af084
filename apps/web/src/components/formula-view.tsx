import { type ContestFormula, countingLabels, tieBreakLabels } from '@jiebang/domain/judging/formula';
import { useText, useTexts } from '../lib/texts.ts';
import { type Fact, Facts } from './facts.tsx';

/** How the places of a contest are reckoned, in words. Needs the namespace `formula-text`. */
export function FormulaView({ formula }: { formula: ContestFormula }) {
  const t = useTexts('formula-text');
  const text = useText();
  const { machineWeight, judgeWeight, machineScale, counting, trimWhenAtLeast } = formula;
  const facts: Fact[] = [
    {
      name: t('composite'),
      value: t(machineWeight > 0 ? 'both' : 'judgesOnly', { machine: machineWeight, judges: judgeWeight }),
    },
    ...(machineWeight > 0 ? [{ name: t('machine'), value: t('scale', machineScale) }] : []),
    {
      name: t('judges'),
      value:
        counting === 'trimmed_mean'
          ? t('trimmed', { count: trimWhenAtLeast })
          : text(countingLabels[counting]),
    },
    {
      name: t('ties'),
      value: (
        <ol className="plain-list">
          {formula.tieBreaks.map((one, place) => (
            <li key={one}>
              {place + 1}. {text(tieBreakLabels[one])}
            </li>
          ))}
        </ol>
      ),
    },
    {
      name: t('awards'),
      value: formula.awards
        .map(({ title, count }) => t('award', { title: text(title), count }))
        .join(t('comma')),
    },
    { name: t('rounding'), value: t('halfUp') },
  ];
  return <Facts facts={facts} />;
}
