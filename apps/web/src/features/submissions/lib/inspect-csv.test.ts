import { expect, it } from 'vitest';
import { inspectCsv, readRecords } from './inspect-csv.ts';

const expected = { maxBytes: 1000, columns: ['id', 'probability'] };
const inspect = (content: BlobPart, name = 'a.csv') => inspectCsv(new File([content], name), expected);
const codes = async (content: BlobPart, name?: string) =>
  (await inspect(content, name)).findings.map((finding) => finding.code);

it('a right file raises nothing and shows its first rows', async () => {
  const found = await inspect('\uFEFFid,probability\r\na,0.1\r\nb,0.2\r\n');
  expect(found).toEqual({
    header: ['id', 'probability'],
    rows: [
      ['a', '0.1'],
      ['b', '0.2'],
    ],
    findings: [],
  });
});

it('what the server refuses at the door is stopped here: too large, empty, no CSV, not UTF-8', async () => {
  expect(await codes(`id,probability\n${'a,0.1\n'.repeat(300)}`)).toEqual(['too_large']);
  expect(await codes('')).toEqual(['empty']);
  expect(await codes('id,probability\na,1\n', 'a.xlsx')).toEqual(['not_csv']);
  expect(await codes(new Uint8Array([0x69, 0x64, 0x2c, 0xd6, 0xd0, 0x0a]))).toEqual(['not_utf8']);
});

it('a header that does not fit is named column by column', async () => {
  const { findings } = await inspect('ID,probability\na,1\n');
  expect(findings).toEqual([
    { code: 'missing_columns', stops: false, columns: ['id'] },
    { code: 'extra_columns', stops: false, columns: ['ID'] },
  ]);
  expect(await codes('id,probability\n')).toEqual(['no_rows']);
});

it('a character that the reading window cuts is not taken for a wrong encoding', async () => {
  const line = `${'中'.repeat(21_845)}，`;
  const found = await inspectCsv(new File([`id,probability\n${line}`], 'a.csv'), {
    ...expected,
    maxBytes: 1e6,
  });
  expect(found.findings.map((finding) => finding.code)).not.toContain('not_utf8');
});

it('quoted fields keep commas, quotes and line ends; a cut last record is left out', () => {
  expect(readRecords('a,"x, ""y""\nz"\nb,1', true)).toEqual([
    ['a', 'x, "y"\nz'],
    ['b', '1'],
  ]);
  expect(readRecords('a,1\nb,0.', false)).toEqual([['a', '1']]);
});
