import { describe, expect, it } from 'vitest';
import { bodyOf, draftFaults, emptyPhase } from './phase-draft.ts';

const draft = { ...emptyPhase, startsAt: '2026-10-01T09:00', endsAt: '2026-10-08T00:00' };

describe('the form of a phase', () => {
  it('sends dates as instants, the fraction as a share and the size in bytes', () => {
    expect(bodyOf(draft, { threshold: 0.5 })).toMatchObject({
      startsAt: '2026-10-01T01:00:00.000Z',
      endsAt: '2026-10-07T16:00:00.000Z',
      publicFraction: 0.3,
      maxFileBytes: 20 * 1024 * 1024,
      metricParams: { threshold: 0.5 },
    });
  });

  it('refuses an end that does not come after the start, and more per day than in total', () => {
    expect(draftFaults(draft)).toEqual({});
    expect(draftFaults({ ...draft, endsAt: draft.startsAt })).toEqual({ endsAt: 'datesOrder' });
    expect(draftFaults({ ...draft, quotaPerDay: '101' })).toEqual({ quotaPerDay: 'quotaOrder' });
  });
});
