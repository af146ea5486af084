import type { ProposalView } from '@jiebang/contracts/proposals';
import type { ProposalContent, ProposalProblem } from '@jiebang/domain/proposals/content';
import { createContext, useContext } from 'react';

export type ProposalForm = {
  view: ProposalView;
  content: ProposalContent;
  change: (changes: Partial<ProposalContent>) => void;
  /** Problems to show now: all of them once the person has asked, before that those that are a mistake. */
  shown: ProposalProblem[];
};

const FormContext = createContext<ProposalForm | null>(null);
export const FormProvider = FormContext.Provider;

export function useForm(): ProposalForm {
  const form = useContext(FormContext);
  if (!form) throw new Error('a field of the proposal stands outside its form');
  return form;
}
