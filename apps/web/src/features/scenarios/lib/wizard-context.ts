import type { ScenarioView } from '@jiebang/contracts/scenarios';
import type { ScenarioProblem } from '@jiebang/domain/scenarios/check-scenario';
import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import type { ReviewField } from '@jiebang/domain/scenarios/fields';
import { createContext, useContext } from 'react';

export type Wizard = {
  view: ScenarioView;
  content: ScenarioContent;
  change: (changes: Partial<ScenarioContent>) => void;
  /** Problems to show now: all of them once the person has asked, before that those that are a mistake. */
  shown: ScenarioProblem[];
};

const WizardContext = createContext<Wizard | null>(null);
export const WizardProvider = WizardContext.Provider;

export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (!wizard) throw new Error('a field of the scenario stands outside its form');
  return wizard;
}

/** May the field be changed now? In a returned scenario only what was sent back, and what that made wrong. */
export function useOpen(field: ReviewField): boolean {
  const { view } = useWizard();
  return view.openFields.includes(field);
}
