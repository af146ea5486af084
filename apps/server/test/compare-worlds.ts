import { withoutId } from '../src/features/proposals/testing/start-proposal-test.ts';
import type { Client } from './harness.ts';

type Compared = {
  /** How many questions were asked of either world. */
  count: number;
  /** Questions that the two worlds answer differently, with both answers: what they tell apart. */
  told: { question: string; one: unknown; other: unknown }[];
  /** How many are answered differently in one world too (a clock, a queue's age), which tells nothing of the other. */
  unsteady: number;
  /** Every answer of the other world. */
  second: Record<string, unknown>;
};

/**
 * Asks every address as every viewer in two worlds. Only what differs is asked in the first world once more: a
 * difference that goes away with the other world is told by it.
 */
export async function compareWorlds(
  viewers: Record<string, Client>,
  addresses: string[],
  worlds: { change(): Promise<void>; restore(): Promise<void> },
): Promise<Compared> {
  const questions = Object.entries(viewers).flatMap(([name, client]) =>
    [...new Set(addresses)].map((address) => ({ question: `${name} ${address}`, client, address })),
  );
  const look = async (asked: typeof questions) => {
    const seen: Record<string, unknown> = {};
    for (const { question, client, address } of asked)
      seen[question] = withoutId(await client.request('GET', address));
    return seen;
  };
  const isAlike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  await worlds.restore();
  const first = await look(questions);
  await worlds.change();
  const second = await look(questions);
  await worlds.restore();
  const differing = questions.filter(({ question }) => !isAlike(first[question], second[question]));
  const again = await look(differing);
  const told = differing
    .filter(({ question }) => isAlike(first[question], again[question]))
    .map(({ question }) => ({ question, one: first[question], other: second[question] }));
  return { count: questions.length, told, unsteady: differing.length - told.length, second };
}
