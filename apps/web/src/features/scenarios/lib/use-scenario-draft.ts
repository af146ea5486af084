import { getScenario, listMyScenarios, type ScenarioView, saveScenario } from '@jiebang/contracts/scenarios';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../../../lib/call.ts';
import { apiQuery, keyOf } from '../../../lib/use-api.ts';
import { DraftKeeper } from './draft-keeper.ts';

/** The form of one scenario, which saves itself; for as long as its page is open. */
export function useScenarioDraft(view: ScenarioView) {
  const client = useQueryClient();
  const params = { id: view.id };
  const [keeper] = useState(
    () =>
      new DraftKeeper(view, {
        save: (revision, changes) => call(saveScenario, { params, body: { revision, changes } }),
        read: () => call(getScenario, { params }),
        onView: (next) => {
          client.setQueryData(apiQuery(getScenario, { params }).queryKey, next);
          void client.invalidateQueries({ queryKey: keyOf(listMyScenarios), refetchType: 'none' });
        },
      }),
  );
  const draft = useSyncExternalStore(keeper.subscribe, keeper.draft);
  useEffect(() => keeper.adopt(view), [keeper, view]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.unsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void keeper.flush();
    };
  }, [keeper]);
  return { keeper, draft };
}
