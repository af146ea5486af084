import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in base64url: session secrets, CSRF tokens, mailed tokens, personal access tokens. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * SHA-256 in hex: the form in which a secret of ours is stored. No salt and no slow hash: these secrets are random,
 * not chosen by people, so that there is nothing to guess.
 */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Every personal access token begins so: secret scanners and people recognise it. */
export const TOKEN_PREFIX = 'jb_pat_';
