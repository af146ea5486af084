import { type PasswordProblem, passwordProblems } from '@jiebang/domain/identity/password';
import { AppError } from '../../platform/errors.ts';

const messages: Record<PasswordProblem, string> = {
  too_short: 'At least 8 characters.',
  too_few_classes: 'At least three of: lower case, upper case, digits, other characters.',
  contains_address: 'The password must not contain the name of the mail address.',
};

/** Refuses a password that the rule does not allow, under the field's name in the form. */
export function requirePassword(path: string, password: string, email: string): void {
  const problems = passwordProblems(password, email);
  if (problems.length === 0) return;
  throw new AppError('invalid_request', 'password rule', {
    errors: problems.map((code) => ({ path, code, message: messages[code] })),
  });
}
