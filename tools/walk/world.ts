import { type SeedPerson, signInSeed } from '../../apps/server/src/seeds/seed-client.ts';
import { moveTestClock } from '../../packages/contracts/src/test-clock.ts';

export const DAY_MS = 86_400_000;

/** The installation that is walked, the people who walk it, and its clock. What a step leaves for the next is in `made`. */
export type World = {
  address: string;
  /** Signs in anew: the clock may have moved past the life of an earlier session. */
  as(demoKey: string): Promise<SeedPerson>;
  /** Reads as the public does. */
  read<T>(path: string): Promise<T>;
  /** A file as the public gets it. */
  download(path: string): Promise<Buffer>;
  now(): number;
  /** An instant so many days from now, as the API takes it. */
  inDays(days: number): string;
  moveTo(at: number): Promise<void>;
  made: Record<string, string>;
};

export function openWorld(address: string): World {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const read = async <T>(path: string) => {
    const answer = await fetch(`${address}${path}`);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}: ${text.slice(0, 300)}`);
    return JSON.parse(text) as T;
  };
  return {
    address,
    as: (key) => signInSeed(address, key),
    read,
    async download(path) {
      const answer = await fetch(`${address}${path}`);
      if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}`);
      return Buffer.from(await answer.arrayBuffer());
    },
    now,
    inDays: (days) => new Date(now() + days * DAY_MS).toISOString(),
    async moveTo(at) {
      const answer = await fetch(`${address}${moveTestClock.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ to: new Date(at).toISOString() }),
      });
      if (!answer.ok) throw new Error(`the clock did not move: ${answer.status} ${await answer.text()}`);
      ahead = Date.parse(moveTestClock.response.parse(await answer.json()).now) - Date.now();
    },
    made: {},
  };
}

/** Holds only if it is so; says what was seen where it is not. */
export function expectThat(holds: boolean, what: string, seen?: unknown): void {
  if (!holds) throw new Error(`${what}${seen === undefined ? '' : `; seen: ${JSON.stringify(seen)}`}`);
}

/** The refusal that an act must meet: its code, and at which places. Anything else is a surprise. */
export async function refused(code: string, act: Promise<unknown>): Promise<{ paths: string[] }> {
  const error = await act.then(
    () => null,
    (cause: Error) => cause,
  );
  if (!error) throw new Error(`must be refused with ${code}, but was done`);
  const body = /: (\{.*)$/s.exec(error.message)?.[1] ?? '';
  const at = body.match(/"code":"([a-z_]+)"/)?.[1];
  if (!body.includes(`"code":"${code}"`))
    throw new Error(`must be refused with ${code}, was: ${at ?? error.message}`);
  return { paths: [...body.matchAll(/"path":"([^"]+)"/g)].map(([, path]) => path as string) };
}

/** Looks again until it is so: what the worker or the clock does comes a moment later. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
): Promise<T> {
  const end = performance.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`not within 30 s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
