/** 等保三级: at least 8 characters of at least 3 classes. */
export const PASSWORD_MIN_LENGTH = 8;
export const PASSWORD_MIN_CLASSES = 3;

export type PasswordProblem = 'too_short' | 'too_few_classes' | 'contains_address';

const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/**
 * What keeps a password from being accepted; empty when nothing does. Length counts characters, not bytes; the
 * classes are lower case, upper case, digits, and everything else (Chinese characters too). `email` bars the
 * address's own name when it is 4 characters or longer.
 */
export function passwordProblems(password: string, email = ''): PasswordProblem[] {
  const problems: PasswordProblem[] = [];
  if ([...password].length < PASSWORD_MIN_LENGTH) problems.push('too_short');
  if (CLASSES.filter((one) => one.test(password)).length < PASSWORD_MIN_CLASSES)
    problems.push('too_few_classes');
  const name = email.split('@')[0]?.toLowerCase() ?? '';
  if (name.length >= 4 && password.toLowerCase().includes(name)) problems.push('contains_address');
  return problems;
}
