import { getNotice, type NoticeView, updateNotice } from '@jiebang/contracts/notices';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../../../lib/call.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { DraftSaver } from './draft-saver.ts';

/** The draft of a notice in this window; made once, so that a later reading never overwrites words. */
export function useNoticeDraft(notice: NoticeView) {
  const client = useQueryClient();
  const params = { id: notice.id };
  const [saver] = useState(
    () =>
      new DraftSaver(notice, {
        save: async (revision, draft) => {
          const saved = await call(updateNotice, { params, body: { revision, ...draft } });
          client.setQueryData(apiQuery(getNotice, { params }).queryKey, saved);
          return saved;
        },
        read: () => call(getNotice, { params }),
      }),
  );
  const draft = useSyncExternalStore(saver.subscribe, saver.draft);
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  // Whoever leaves within the second of quiet has the last words sent behind them.
  useEffect(() => () => void saver.flush(), [saver]);
  return { saver, draft, state };
}
export type NoticeDraft = ReturnType<typeof useNoticeDraft>;
