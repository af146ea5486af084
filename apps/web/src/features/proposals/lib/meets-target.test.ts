import { expect, it } from 'vitest';
import { meetsTarget } from './meets-target.ts';

const atLeast = { comparator: '>=', target: '95', unit: '%' } as const;
const atMost = { comparator: '<=', target: '100', unit: 'ms' } as const;

it('compares plain numbers, whatever sign or unit stands beside them', () => {
  for (const committed of ['95', '96.5', '≥ 96', '96%', '96 %', '９６'])
    expect(meetsTarget(atLeast, committed)).toBe(true);
  expect(meetsTarget(atLeast, '94.9')).toBe(false);
  expect(meetsTarget(atMost, '80 ms')).toBe(true);
  expect(meetsTarget(atMost, '101')).toBe(false);
});

it('leaves to a person what is more than a number', () => {
  for (const committed of ['', '不低于 95', '96（样机）', '90–96', '9 5'])
    expect(meetsTarget(atLeast, committed)).toBeNull();
  expect(meetsTarget({ ...atLeast, target: '行业先进' }, '96')).toBeNull();
});
