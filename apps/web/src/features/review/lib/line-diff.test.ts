import { expect, it } from 'vitest';
import { type DiffLine, diffLines } from './line-diff.ts';

const marked = (lines: DiffLine[]) => lines.map(({ text, start, end }) => text.slice(start, end));

it('marks the differing middle of lines that stand beside each other', () => {
  const { before, after } = diffLines(['误报不多于 3 次', '同'], ['误报不多于 2 次/周', '同']);
  expect(marked(before)).toEqual(['3 次', '']);
  expect(marked(after)).toEqual(['2 次/周', '']);
  expect(after.map(({ changed }) => changed)).toEqual([true, false]);
});

it('marks an addition on its own side only', () => {
  const { before, after } = diffLines(['召回率'], ['故障召回率']);
  expect([marked(before), marked(after)]).toEqual([[''], ['故障']]);
});

it('marks whole lines where one side has more of them', () => {
  const { before, after } = diffLines(['甲', '乙'], ['乙']);
  expect([marked(before), marked(after)]).toEqual([['甲', ''], ['']]);
});

it('reads numbers and words whole', () => {
  const { before, after } = diffLines(['100 万元'], ['80 万元']);
  expect([marked(before), marked(after)]).toEqual([['100'], ['80']]);
  expect(marked(diffLines(['RMB 1,000,000'], ['RMB 800,000']).before)).toEqual(['1,000,000']);
  expect(marked(diffLines(['≥ 95 %'], ['≥ 95.5 %']).after)).toEqual(['95.5']);
});
