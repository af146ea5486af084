import { hash, verify } from '@node-rs/argon2';

/** OWASP's floor for argon2id (the library's default algorithm): 19 MiB, two passes, one lane. About 25 ms a hash. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), OPTIONS);

let decoy: Promise<string> | null = null;

/**
 * Compares a password with a stored hash. Without a hash (unknown address, account without a password) the same work
 * is done on a decoy, so that the time of the answer does not tell who has an account.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const matches = await verify(stored ?? (await decoy), password.normalize('NFC'));
  return stored !== null && matches;
}
