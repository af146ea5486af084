import type { ScenarioSummary } from '@jiebang/contracts/scenarios';
import type { ScenarioStatus } from '@jiebang/domain/scenarios/lifecycle';
import { useTexts } from '../../../lib/texts.ts';

/** Whose turn it is with a scenario, and what they do; `mine`: the enterprise's. */
export function useTurn(): (row: ScenarioSummary) => { words: string; mine: boolean } {
  const t = useTexts('scenarios');
  return (row) => {
    const status = row.status as ScenarioStatus;
    const mine = status === 'draft' || status === 'returned';
    return { mine, words: t(`turn.${status}`, { count: row.openReturns }) };
  };
}
