import type { Endpoint } from '@jiebang/contracts/endpoint';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { serverNow } from './server-clock.ts';
import { keyOf } from './use-api.ts';

/** The server's time is known to a second and a half; asked too early it would say what it said before. */
const LATE_MS = 2_000;
/** A timer runs a day at most (browsers wrap longer ones), then looks again. */
const DAY_MS = 86_400_000;

/** Reads the endpoints again just after each instant: what the clock alone changes reaches an open page. */
export function useRereadAt(instants: string[], refreshes: Endpoint[]): void {
  const client = useQueryClient();
  const [passed, setPassed] = useState(0);
  const now = serverNow();
  const next = Math.min(...instants.map((at) => Date.parse(at) + LATE_MS).filter((at) => at > now));
  const reread = useEffectEvent(() => {
    if (serverNow() >= next)
      for (const endpoint of refreshes) void client.invalidateQueries({ queryKey: keyOf(endpoint) });
    setPassed(passed + 1);
  });
  useEffect(() => {
    if (next === Number.POSITIVE_INFINITY) return;
    const timer = setTimeout(() => reread(), Math.min(Math.max(next - serverNow(), 0), DAY_MS));
    return () => clearTimeout(timer);
  }, [next, passed]);
}
