import { checkCreditCode } from '../identity/credit-code.ts';
import { toHalfWidth } from '../identity/normalise.ts';
import { registrationCountries } from './countries.ts';

/** How a body is known: by credit code at home, else by the number of its register and the register's country. */
export type OrganisationIdentity =
  | { kind: 'domestic'; creditCode: string }
  | { kind: 'foreign'; registrationNumber: string; country: string };

export type IdentityError =
  | 'credit_code_length'
  | 'credit_code_charset'
  | 'credit_code_check_character'
  | 'registration_number'
  | 'country';

export type IdentityCheck = {
  /** What is stored and compared: the code, or the registration number. */
  normalised: string;
  errors: IdentityError[];
  warnings: 'inner_code'[];
};

/** Judges an identity as it was typed; the page and the server ask the same function. */
export function checkIdentity(identity: OrganisationIdentity): IdentityCheck {
  if (identity.kind === 'domestic') {
    const { normalised, error, warnings } = checkCreditCode(identity.creditCode);
    return { normalised, errors: error ? [`credit_code_${error}`] : [], warnings };
  }
  const normalised = normaliseRegistrationNumber(identity.registrationNumber);
  const errors: IdentityError[] = [];
  // Registers write their numbers in many ways (HRB 12345 B, 5493/22): letters, digits and a few signs.
  if (!/^[\p{L}\p{Nd}][\p{L}\p{Nd} ./-]{1,59}$/u.test(normalised)) errors.push('registration_number');
  if (!registrationCountries.includes(identity.country.toUpperCase())) errors.push('country');
  return { normalised, errors, warnings: [] };
}

const normaliseRegistrationNumber = (input: string) =>
  toHalfWidth(input).trim().replace(/\s+/g, ' ').toUpperCase();
