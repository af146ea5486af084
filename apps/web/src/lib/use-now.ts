import { useEffect, useState } from 'react';
import { serverNow } from './server-clock.ts';

/** The server's time, renewed every `everyMs`; for countdowns and ages. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
