import { checkCreditCode } from '@jiebang/domain/identity/credit-code';
import { AppError } from '../../platform/errors.ts';

/** The code as it is stored, or what is wrong with it at its field. */
export function requireCreditCode(input: string): string {
  const { normalised, error } = checkCreditCode(input);
  if (!error) return normalised;
  throw new AppError('invalid_request', 'credit code', {
    errors: [
      { path: 'creditCode', code: `credit_code_${error}`, message: 'Not a unified social credit code.' },
    ],
  });
}
