import { isContactPhone, normalisePhone } from '@jiebang/domain/identity/phone';
import { AppError } from '../../platform/errors.ts';

/** The number as it is stored; empty stays empty. Refuses what nobody could call, under the field's name. */
export function requireContactPhone(path: string, typed: string): string {
  const phone = normalisePhone(typed);
  if (phone === '' || isContactPhone(phone)) return phone;
  throw new AppError('invalid_request', 'contact phone', {
    errors: [
      { path, code: 'phone', message: 'A mobile number, a land line with area code, or a number with +.' },
    ],
  });
}
