import { describe, expect, it } from 'vitest';
import { fromBeijingInput, toBeijingInput } from './beijing-time.ts';

describe('dates of a form are Beijing time, wherever the browser sits', () => {
  it('reads and prints the same instant', () => {
    expect(fromBeijingInput('2026-10-01T00:00')).toBe('2026-09-30T16:00:00.000Z');
    expect(toBeijingInput('2026-09-30T16:00:00.000Z')).toBe('2026-10-01T00:00');
    expect(toBeijingInput('2026-12-31T18:30:00+02:00')).toBe('2027-01-01T00:30');
  });

  it('answers null for a date that is not whole or does not exist', () => {
    expect(fromBeijingInput('')).toBeNull();
    expect(fromBeijingInput('2026-10-01')).toBeNull();
    expect(fromBeijingInput('2026-13-01T00:00')).toBeNull();
  });
});
