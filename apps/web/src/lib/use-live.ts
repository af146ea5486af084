import type { Endpoint } from '@jiebang/contracts/endpoint';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { type LiveStatus, liveHub } from './live-hub.ts';
import { keyOf } from './use-api.ts';

/**
 * Reads the given endpoints again whenever the topic changes on the server (`board:<phaseId>`, `submission:<id>`,
 * `operations`, `me`). Pass null while there is nothing to follow.
 */
export function useLive(topic: string | null, refreshes: Endpoint[]): void {
  const client = useQueryClient();
  const onChange = useEffectEvent(() => {
    for (const endpoint of refreshes) void client.invalidateQueries({ queryKey: keyOf(endpoint) });
  });
  useEffect(() => {
    if (topic === null) return;
    return liveHub.subscribe(topic, () => onChange());
  }, [topic]);
}

export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(liveHub.watch, liveHub.status);
}
