import type { ExtraField } from '@jiebang/domain/rounds/settings';
import { type ReviewField, reviewFieldLabel } from '@jiebang/domain/scenarios/fields';
import { createContext, useContext } from 'react';
import { useText } from '../lib/texts.ts';

/** What the round of the scenario asks beyond the common form: answers carry only the id of their question. */
const Questions = createContext<readonly ExtraField[]>([]);
export const ExtraQuestions = Questions.Provider;
export const useExtraQuestions = () => useContext(Questions);

/** What a field or a question is called. */
export function useFieldName(): (field: ReviewField) => string {
  const text = useText();
  const questions = useExtraQuestions();
  return (field) => text(reviewFieldLabel(field, questions));
}
