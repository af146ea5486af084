import { createHash } from 'node:crypto';

/** SM3 of a text in UTF-8, by which a consent names what was read. */
export const sm3Of = (text: string): string => createHash('sm3').update(text).digest('hex');
