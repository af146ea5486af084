import { getOpinion, listMyOpinions, type OpinionView, saveOpinion } from '@jiebang/contracts/opinions';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../../../lib/call.ts';
import { apiQuery, keyOf } from '../../../lib/use-api.ts';
import { DraftSaver } from './draft-saver.ts';

/** The draft of an opinion in this window; made once per opinion, so that a later reading never overwrites words. */
export function useDraft(view: OpinionView) {
  const client = useQueryClient();
  const params = { id: view.id };
  const [saver] = useState(
    () =>
      new DraftSaver(view, {
        save: async (revision, changes) => {
          const saved = await call(saveOpinion, { params, body: { revision, changes } });
          client.setQueryData(apiQuery(getOpinion, { params }).queryKey, saved);
          void client.invalidateQueries({ queryKey: keyOf(listMyOpinions) });
          return saved;
        },
        read: () => call(getOpinion, { params }),
        refused: () => void client.invalidateQueries({ queryKey: keyOf(getOpinion) }),
      }),
  );
  const draft = useSyncExternalStore(saver.subscribe, saver.draft);
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  // Whoever leaves within the second of quiet has the last words sent behind them.
  useEffect(() => {
    saver.start();
    return () => void saver.flush();
  }, [saver]);
  return { saver, draft, state };
}
