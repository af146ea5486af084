import { describe, expect, it } from 'vitest';
import { checkIdentity } from './check-identity.ts';
import { registrationCountries } from './countries.ts';

describe('identity of a body', () => {
  it('names what is wrong with a credit code', () => {
    expect(checkIdentity({ kind: 'domestic', creditCode: '91330100799655058C' })).toEqual({
      normalised: '91330100799655058C',
      errors: ['credit_code_check_character'],
      warnings: [],
    });
  });

  it('makes one body of two spellings of its registration number', () => {
    const check = (registrationNumber: string) =>
      checkIdentity({ kind: 'foreign', registrationNumber, country: 'DE' });
    expect(check(' hrb  12345 b').normalised).toBe('HRB 12345 B');
    expect(check('ＨＲＢ　12345 B')).toEqual({ normalised: 'HRB 12345 B', errors: [], warnings: [] });
  });

  it('does not let a body of the mainland come without its credit code', () => {
    expect(checkIdentity({ kind: 'foreign', registrationNumber: '12345', country: 'cn' }).errors).toEqual([
      'country',
    ]);
  });

  it('refuses a country that is none and a number that is none', () => {
    expect(checkIdentity({ kind: 'foreign', registrationNumber: '<b>', country: 'ZZ' }).errors).toEqual([
      'registration_number',
      'country',
    ]);
  });

  it('knows 248 countries and regions beside the mainland, each once', () => {
    expect(registrationCountries).toHaveLength(248);
    expect(new Set(registrationCountries).size).toBe(248);
  });
});
