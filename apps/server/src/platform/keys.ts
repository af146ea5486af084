import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError, type Env } from './env.ts';

export type Keys = { secret: Buffer; receiptKeyPem: string; evaluatorPublicKey: string };

/** Reads a key file; the sentence says which variable names it. */
async function readKey(path: string, variable: string): Promise<string> {
  return await readFile(path, 'utf8').catch(() => {
    throw new ConfigurationError(`${variable}: the file ${path} cannot be read.`);
  });
}

async function readOrMake(path: string, make: () => string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    // `wx`: two processes that start at once agree on the file of the one that was first.
    await writeFile(path, make(), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    return await readFile(path, 'utf8');
  }
}

/** Where the demonstration keeps its evaluator key pair: the private half is read by evaluator processes alone. */
export const evaluatorKeyFile = (env: Env) =>
  env.JIEBANG_EVALUATOR_KEY_FILE ?? join(env.JIEBANG_DATA_DIR, 'keys', 'evaluator.key');

/**
 * The keys of a process. In production every key is given; otherwise missing ones are made once under the data
 * folder. The API never reads the evaluator's private key: a truth that it sealed it cannot open.
 */
export async function loadKeys(env: Env): Promise<Keys> {
  const production = env.JIEBANG_MODE === 'production';
  const folder = join(env.JIEBANG_DATA_DIR, 'keys');
  if (!production) await mkdir(folder, { recursive: true, mode: 0o700 });
  const given = (path: string | undefined, variable: string) => {
    if (path) return readKey(path, variable);
    if (production)
      throw new ConfigurationError(`${variable} is not set: production makes no keys of its own.`);
    return null;
  };
  const secret =
    env.JIEBANG_SECRET ?? (await readOrMake(join(folder, 'secret'), () => randomBytes(32).toString('hex')));
  const receiptKeyPem =
    (await given(env.JIEBANG_RECEIPT_KEY_FILE, 'JIEBANG_RECEIPT_KEY_FILE')) ??
    (await readOrMake(join(folder, 'receipt.key'), () =>
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ));
  const evaluatorPublicKey =
    (await given(env.JIEBANG_EVALUATOR_PUBLIC_KEY_FILE, 'JIEBANG_EVALUATOR_PUBLIC_KEY_FILE')) ??
    (await makeEvaluatorPair(folder));
  return { secret: Buffer.from(secret.trim(), 'hex'), receiptKeyPem, evaluatorPublicKey };
}

async function makeEvaluatorPair(folder: string): Promise<string> {
  const publicPath = join(folder, 'evaluator.pub');
  return await readFile(publicPath, 'utf8').catch(async () => {
    const { privateKey, publicKey } = generateKeyPairSync('x25519');
    await writeFile(join(folder, 'evaluator.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }), {
      mode: 0o600,
      flag: 'wx',
    });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    await writeFile(publicPath, pem);
    return pem;
  });
}
