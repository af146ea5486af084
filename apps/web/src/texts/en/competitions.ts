import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/competitions.ts';

export const texts: Like<typeof zh> = { title: '…' };
