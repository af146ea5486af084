import { createHash, randomBytes } from 'node:crypto';
import type { Lot } from '@jiebang/domain/judging/draw';

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');

/** A seed that nobody chose. Its SM3 goes on record at once, the seed itself is told when what it draws is done. */
export const newSeed = (): string => randomBytes(32).toString('hex');
export const seedSm3 = (seed: string): string => sm3(seed);
export const lotOf = (seed: string): Lot => ({ seed, hash: sm3 });
