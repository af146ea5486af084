import {
  type AssignmentView,
  getAssignment,
  listMyPanels,
  saveSheet,
} from '@jiebang/contracts/judging-sheets';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { asProblem } from '../../../lib/api-problem.ts';
import { call } from '../../../lib/call.ts';
import { keptChanges } from '../../../lib/kept-changes.ts';
import { apiQuery, keyOf } from '../../../lib/use-api.ts';
import { useKeeper } from '../../../lib/use-keeper.ts';
import { changesOf, isSendable, type SheetDraft, savedSheet } from './sheet-draft.ts';

/** Marks kept in this browser while the line is gone. */
export const keptSheet = (id: string) => keptChanges<SheetDraft>(`sheet.${id}`);

/** My sheet of one entry, saved while I type. */
export function useSheet(view: AssignmentView) {
  const client = useQueryClient();
  const params = { id: view.id };
  const adopt = (next: AssignmentView) => {
    client.setQueryData(apiQuery(getAssignment, { params }).queryKey, next);
    void client.invalidateQueries({ queryKey: keyOf(listMyPanels), refetchType: 'none' });
    return savedSheet(next);
  };
  return useKeeper(
    useMemo(() => savedSheet(view), [view]),
    {
      save: async (revision, changes) => {
        try {
          return adopt(await call(saveSheet, { params, body: { revision, changes: changesOf(changes) } }));
        } catch (error) {
          // Handed in or taken away elsewhere: the page reads again, and shows what was not saved.
          if (asProblem(error).code === 'wrong_state')
            void client.invalidateQueries({ queryKey: keyOf(getAssignment) });
          throw error;
        }
      },
      read: async () => adopt(await call(getAssignment, { params })),
      sendable: (_, value) => isSendable(value),
    },
    keptSheet(view.id),
  );
}
