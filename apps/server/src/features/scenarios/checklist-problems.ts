import { readChecklist } from './formal-check.repository.ts';
import type { FormalPart } from './formal-part.ts';

/** Every point of the round's checklist was looked at in what is handed in now, and found right. */
export const checklistProblems: FormalPart = async (tx, place) => {
  const { checklist, standing } = await readChecklist(tx, place);
  return checklist.flatMap(({ id, text }) => {
    const found = standing.get(id);
    if (found?.ok) return [];
    const code = found ? 'check_not_ok' : 'check_open';
    return [{ path: `checklist.${id}`, code, message: text.zh }];
  });
};
