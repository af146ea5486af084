import type { ExtraField } from '@jiebang/domain/rounds/settings';
import { createContext, useContext } from 'react';

/** What the round of the scenario asks beyond the common form: answers carry only the id of their question. */
const Questions = createContext<readonly ExtraField[]>([]);
export const ExtraQuestions = Questions.Provider;
export const useExtraQuestions = () => useContext(Questions);
