import { expect, it } from 'vitest';
import { bodyOf, datesCross, emptyRound } from './round-draft.ts';

it('an end typed as 24:00 of a day is sent as the instant in Beijing, and a half-typed date as it stands', () => {
  const draft = { ...emptyRound, opensAt: '2026-12-01T09:00', closesAt: '2027-01-01T00:00' };
  expect(bodyOf(draft)).toMatchObject({
    opensAt: '2026-12-01T01:00:00.000Z',
    closesAt: '2026-12-31T16:00:00.000Z',
  });
  expect(bodyOf({ ...draft, closesAt: '2027-01' }).closesAt).toBe('2027-01');
});

it('an end that is not after the beginning is told before it is sent', () => {
  const opensAt = '2026-12-01T09:00';
  expect(datesCross({ ...emptyRound, opensAt, closesAt: opensAt })).toBe(true);
  expect(datesCross({ ...emptyRound, opensAt, closesAt: '2026-12-01T09:01' })).toBe(false);
  expect(datesCross({ ...emptyRound, opensAt })).toBe(false);
});
