import { expect, test } from 'vitest';
import { MAX_TRIES, RETRY_SECONDS, retryAfter } from './events.ts';

test('each wait is longer than the one before, the last try is followed by none', () => {
  const waits = Array.from({ length: MAX_TRIES }, (_, i) => retryAfter(i + 1));
  expect(waits.slice(0, -1)).toEqual(RETRY_SECONDS.map((seconds) => seconds * 1_000));
  expect(waits.slice(0, -1)).toEqual(waits.slice(0, -1).toSorted((a, b) => Number(a) - Number(b)));
  expect(waits.at(-1)).toBeNull();
});
