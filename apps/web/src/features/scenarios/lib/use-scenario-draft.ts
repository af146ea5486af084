import { getScenario, listMyScenarios, type ScenarioView, saveScenario } from '@jiebang/contracts/scenarios';
import type { ScenarioField } from '@jiebang/domain/scenarios/content';
import { contentKeys, fieldOfKey } from '@jiebang/domain/scenarios/fields';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';
import type { Draft, DraftKeeper } from '../../../lib/draft-keeper.ts';
import { apiQuery, keyOf } from '../../../lib/use-api.ts';
import { useDraft } from '../../../lib/use-draft.ts';

export type ScenarioKeeper = DraftKeeper<ScenarioView, ScenarioField>;
export type ScenarioDraft = Draft<ScenarioView, ScenarioField>;
const form = { keys: contentKeys, fieldOf: fieldOfKey };

/** The form of one scenario, which saves itself. */
export function useScenarioDraft(view: ScenarioView) {
  const client = useQueryClient();
  const params = { id: view.id };
  return useDraft<ScenarioView, ScenarioField>(view, form, {
    save: (revision, changes) => call(saveScenario, { params, body: { revision, changes } }),
    read: () => call(getScenario, { params }),
    onView: (next) => {
      client.setQueryData(apiQuery(getScenario, { params }).queryKey, next);
      void client.invalidateQueries({ queryKey: keyOf(listMyScenarios), refetchType: 'none' });
    },
  });
}
