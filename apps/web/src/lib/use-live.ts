import type { Endpoint } from '@jiebang/contracts/endpoint';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { type LiveStatus, liveHub } from './live-hub.ts';
import { keyOf } from './use-api.ts';

/**
 * Reads the given endpoints again whenever a topic changes on the server (`board:<phaseId>`, `submission:<id>`,
 * `operations`, `me`). Pass null or an empty list while there is nothing to follow.
 */
export function useLive(topics: string | string[] | null, refreshes: Endpoint[]): void {
  const client = useQueryClient();
  const onChange = useEffectEvent(() => {
    for (const endpoint of refreshes) void client.invalidateQueries({ queryKey: keyOf(endpoint) });
  });
  // A plain string, so that a list written in place does not resubscribe on every render.
  const joined = [topics ?? []].flat().toSorted().join(',');
  useEffect(() => {
    if (!joined) return;
    const ends = joined.split(',').map((topic) => liveHub.subscribe(topic, () => onChange()));
    return () => {
      for (const end of ends) end();
    };
  }, [joined]);
}

export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(liveHub.watch, liveHub.status);
}
