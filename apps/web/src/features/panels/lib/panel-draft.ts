import type { PanelView } from '@jiebang/contracts/judging';
import type { ContestFormula } from '@jiebang/domain/judging/formula';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import { fromBeijingInput, toBeijingInput } from '../../../lib/beijing-time.ts';
import type { Saved } from '../../../lib/form-keeper.ts';

/** What the bureau declares of a panel before it opens; the date as an input in Beijing time holds it. */
export type PanelDraft = {
  rubric: Rubric;
  formula: ContestFormula;
  seats: number;
  dueAt: string;
  judgeIds: string[];
};

export const draftOf = (panel: PanelView): Saved<PanelDraft> => ({
  revision: panel.revision,
  value: {
    rubric: panel.rubric,
    formula: panel.formula,
    seats: panel.seats,
    dueAt: toBeijingInput(panel.dueAt),
    judgeIds: panel.judges.map(({ id }) => id),
  },
});

/** Half a date is none. */
export const isSendable = (key: keyof PanelDraft, value: PanelDraft[keyof PanelDraft]): boolean =>
  key !== 'dueAt' || fromBeijingInput(value as string) !== null;

export function bodyOf({ dueAt, ...changes }: Partial<PanelDraft>) {
  const at = dueAt === undefined ? null : fromBeijingInput(dueAt);
  return at ? { ...changes, dueAt: at } : changes;
}

/** The share of the automatic score stands in the declared rubric too, so that both always say the same. */
export function withMachineWeight({ rubric, formula }: PanelDraft, machineWeight: number) {
  return {
    rubric: { ...rubric, machineWeight },
    formula: { ...formula, machineWeight, judgeWeight: 100 - machineWeight },
  };
}
