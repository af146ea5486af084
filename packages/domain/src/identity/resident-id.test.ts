import { describe, expect, it } from 'vitest';
import { checkResidentId } from './resident-id.ts';

const now = Date.UTC(2026, 10, 1);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const complete = (body: string) =>
  body + '10X98765432'[[...body].reduce((sum, c, i) => sum + Number(c) * (WEIGHTS[i] as number), 0) % 11];

describe('resident identity number (GB 11643)', () => {
  it('accepts the vector of the standard', () => {
    expect(checkResidentId('11010519491231002X', now)).toEqual({
      normalised: '11010519491231002X',
      error: null,
    });
  });

  it('accepts it in full width and lower case', () => {
    expect(checkResidentId('１１０１０５１９４９１２３１００２ｘ', now).error).toBeNull();
  });

  it('refuses a wrong check character', () => {
    expect(checkResidentId('110105194912310021', now).error).toBe('check_character');
  });

  it.each(['2024-02-30', '2023-02-29', '2000-13-01', '2000-00-10', '1800-01-01', '2026-11-02'])(
    'refuses %s as a birth date though the check character is right',
    (date) => {
      expect(checkResidentId(complete(`110105${date.replaceAll('-', '')}002`), now).error).toBe('birth_date');
    },
  );

  it('accepts a 29 February that was there', () => {
    expect(checkResidentId(complete('11010520240229002'), now).error).toBeNull();
  });

  it.each(['', '1101051949123100', 'A1010519491231002X', '01010519491231002X'])(
    'refuses %j for its form',
    (id) => {
      expect(checkResidentId(id, now).error).toBe('form');
    },
  );
});
