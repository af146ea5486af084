import { describe, expect, test } from 'vitest';
import type { CompetitionStatus } from './lifecycles.ts';
import { windowWithin } from './phase-window.ts';

const open = { status: 'open', startsAt: 10, endsAt: 20 } as const;
const at = (competition: CompetitionStatus, now: number) => windowWithin(competition, open, now);

describe('a released phase within its competition', () => {
  test('follows its dates while the competition is published', () => {
    expect([9, 10, 19, 20].map((now) => at('published', now))).toEqual([
      'upcoming',
      'accepting',
      'accepting',
      'ended',
    ]);
  });

  test('is not released before the competition is', () => {
    expect(at('draft', 15)).toBe('not_released');
  });

  test.each(['archived', 'cancelled'] as const)('takes nothing once the competition is %s', (status) => {
    expect([9, 15, 25].map((now) => at(status, now))).toEqual(['ended', 'ended', 'ended']);
    expect(windowWithin(status, { ...open, status: 'revealed' }, 15)).toBe('revealed');
  });
});
