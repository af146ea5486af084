import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scenarioContent } from '@jiebang/contracts/scenario-content';
import type { ImportReport } from '@jiebang/contracts/scenario-exchange';
import { emptyScenario, type ScenarioContent } from '@jiebang/domain/scenarios/content';
import { contentKeys } from '@jiebang/domain/scenarios/fields';
import { contentOf, realScenarios } from '@jiebang/domain/scenarios/testing/real-scenarios';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildDraft,
  buildSubmitted,
  ok,
  type Stage,
  setStage,
  wholeContent,
} from '../../../../test/build-scenario.ts';
import { type Client, startTestApp, type TestApp } from '../../../../test/harness.ts';
import type { Language } from '../../../platform/spreadsheets/column.ts';
import { readWorkbook } from '../../../platform/spreadsheets/read-workbook.ts';
import { writeWorkbook } from '../../../platform/spreadsheets/write-workbook.ts';
import { type Entry, mainEntries, parts } from './layout.ts';
import { readContents } from './read-contents.ts';
import { writeContents } from './write-contents.ts';

let t: TestApp;
let s: Stage;
beforeAll(async () => {
  t = await startTestApp();
  s = await setStage(t);
});
afterAll(() => t.close());

const book = (contents: Partial<ScenarioContent>[], language: Language = 'zh') =>
  writeWorkbook(
    writeContents(
      contents.map((content, at) => ({ no: at + 1, content: { ...emptyScenario, ...content } })),
      [],
      language,
    ),
  );
async function reread(bytes: Buffer) {
  const path = join(t.dataDir, `book-${randomUUID()}.xlsx`);
  await writeFile(path, bytes);
  return readContents((await readWorkbook(path)) ?? []);
}
const send = (bytes: Buffer | string, act: 'import' | 'import-check', over: Sending = {}) =>
  (over.by ?? s.enterprise).form(
    'POST',
    `/api/rounds/${s.roundId}/scenarios/${act}`,
    { organisationId: s.organisationId, ...(over.take ? { take: over.take } : {}) },
    [['file', 'scenarios.xlsx', bytes]],
    over.key ? { 'idempotency-key': over.key } : {},
  );
type Sending = { by?: Client; take?: string; key?: string };
const drafts = async () =>
  (await ok<{ items: { title: string }[] }>(s.enterprise.request('GET', '/api/me/scenarios?limit=100')))
    .items;

describe('a workbook and the content of scenarios', () => {
  const textArb = (max: number) =>
    fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: Math.min(max, 40) }),
        fc.constantFrom(
          '=SUM(A1)',
          '+1',
          '-2',
          '@x',
          '\tx',
          ' 前后空格 ',
          '第一行\n第二行',
          '_x0041_',
          'constructor',
          '__proto__',
          '007',
          '\r\n',
        ),
      )
      .map((text) => text.toWellFormed().slice(0, max).toWellFormed());
  /** Whatever the contract lets stand at an entry. */
  function valueArb(entry: Entry): fc.Arbitrary<unknown> {
    const nullable = 'blank' in entry && entry.blank === null;
    const or = (arb: fc.Arbitrary<unknown>) => (nullable ? fc.option(arb) : arb);
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    switch (entry.kind) {
      case 'text':
        // An empty cell is what `blank` says: where that is nothing at all, no text is empty.
        return textArb(40).filter(
          (text) => (text !== '' || entry.blank === '') && (entry.limit?.safeParse(text).success ?? true),
        );
      case 'choice':
        return or(fc.constantFrom(...Object.keys(entry.words)));
      case 'yes_no':
        return fc.boolean();
      case 'wan':
        return or(fc.integer({ min: 0, max: 999_999_999_999_999 }));
      case 'whole':
        return or(fc.integer({ min: 1, max: 100 }));
      case 'decimal':
        return fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
      case 'day':
        return or(day);
      case 'time':
        return fc.constantFrom('', '09:05', '15:00', '24:00');
    }
  }
  const flat = (entries: readonly Entry[]) =>
    fc.record(Object.fromEntries(entries.map((entry) => [entry.key, valueArb(entry)])));
  const NESTED: Record<string, fc.Arbitrary<unknown>> = {
    stages: fc.array(
      fc.record({
        name: textArb(20),
        items: fc.array(
          fc.record({
            name: textArb(20).filter((name) => name !== ''),
            weight: fc.option(fc.integer({ min: 0, max: 100 })),
            note: textArb(20),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 3 },
    ),
    extra: fc.record({
      words: textArb(20).filter((text) => text !== ''),
      number: fc.integer(),
      table: fc.array(fc.record({ a: textArb(9), b: textArb(9) }), { minLength: 1, maxLength: 2 }),
    }),
  };
  const contentArb = fc.record({
    ...Object.fromEntries(mainEntries.map((entry) => [entry.key, valueArb(entry)])),
    ...Object.fromEntries(
      parts.map(({ key, entries }) => [key, NESTED[key] ?? fc.array(flat(entries), { maxLength: 3 })]),
    ),
  }) as unknown as fc.Arbitrary<ScenarioContent>;

  it('have a place for each other: no part of the content is left without a column', () => {
    expect([...mainEntries, ...parts].map(({ key }) => key).toSorted()).toEqual([...contentKeys].toSorted());
  });

  it('come back the same, in either language, whatever a person writes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(contentArb, { minLength: 10, maxLength: 20 }),
        fc.constantFrom<Language>('zh', 'en'),
        async (contents, language) => {
          for (const content of contents) expect(scenarioContent.safeParse(content).error).toBeUndefined();
          const { rows, problems } = await reread(await book(contents, language));
          expect([problems, rows.flatMap((row) => row.problems)]).toEqual([[], []]);
          expect(rows.map(({ content }) => content)).toEqual(contents);
        },
      ),
      // To shrink a whole workbook would take minutes; the values that differ are named as they are.
      { numRuns: 4, endOnFailure: true },
    );
  });
});

describe('the template', () => {
  it('explains every column and every question of its round, and is an import without a scenario', async () => {
    const in9Days = new Date(t.clock.now().getTime() + 9 * 86_400_000).toISOString();
    const round = await ok<{ id: string; settings: object }>(
      s.clerk.request('POST', '/api/rounds', {
        slug: 'template-round',
        title: { zh: '模板批次（示例）', en: 'Round of the template' },
        summary: { zh: '摘要', en: 'Summary' },
        opensAt: t.clock.now().toISOString(),
        closesAt: in9Days,
      }),
    );
    const lines = { id: 'lines', kind: 'number', label: { zh: '产线数量', en: 'Production lines' } };
    const extraFields = [{ ...lines, help: { zh: '', en: '' }, required: false, unit: '条' }];
    await ok(
      s.clerk.request('PATCH', `/api/rounds/${round.id}`, { settings: { ...round.settings, extraFields } }),
    );
    const answer = await s.clerk.request('GET', `/api/rounds/${round.id}/scenarios/template`);
    const path = join(t.dataDir, 'template.xlsx');
    await writeFile(path, answer.rawPayload);
    const sheets = (await readWorkbook(path)) ?? [];
    const help = JSON.stringify(sheets[1]);
    for (const { title } of [...mainEntries, ...parts.flatMap(({ entries }) => entries)])
      for (const words of [title.zh, title.en]) expect(help).toContain(words);
    expect(help).toContain('lines = 产线数量 (条)');
    expect(readContents(sheets).problems.map(({ code }) => code)).toEqual(['no_rows']);
  });
});

describe('an import', () => {
  const two = [
    { ...wholeContent, title: '导入一（示例）', contactName: '', contactPhone: '' },
    { ...wholeContent, title: '导入二（示例）' },
  ] as unknown as ScenarioContent[];

  it('makes a draft of every row, with the contact of the body where none is given, once per key', async () => {
    const bytes = await book(two);
    const key = { key: 'import-once-0001' };
    const first = await ok<{ items: { id: string; title: string }[] }>(send(bytes, 'import', key));
    expect(first.items.map(({ title }) => title)).toEqual(['导入一（示例）', '导入二（示例）']);
    const again = await ok<typeof first>(send(bytes, 'import', key));
    expect(again).toEqual(first);
    const view = await ok<{ content: ScenarioContent; status: string }>(
      s.enterprise.request('GET', `/api/scenarios/${first.items[0]?.id}`),
    );
    const contact = { contactName: '王示例', contactPhone: '13812340000' };
    expect(view).toMatchObject({ status: 'draft', content: { ...two[0], ...contact } });
  });

  it('takes the 34 published challenges without a loss of what the form holds', async () => {
    const given = realScenarios.map(contentOf);
    const made = await ok<{ items: { id: string }[] }>(send(await book(given, 'en'), 'import'));
    const { rows } = await reread(
      (await s.enterprise.request('GET', `/api/me/scenarios/export?organisationId=${s.organisationId}`))
        .rawPayload,
    );
    const contact = { contactName: '王示例', contactPhone: '13812340000' };
    expect(made.items).toHaveLength(34);
    // Newest first; only the contact of the body was added.
    expect(rows.slice(0, 34).map(({ content }) => content)).toEqual(
      given.toReversed().map((content) => ({ ...content, ...contact })),
    );
  });

  it('tells everything that is wrong at once, at its row and column, and makes nothing until told to', async () => {
    const sheets = writeContents(
      two.map((content, at) => ({ no: at + 1, content: { ...emptyScenario, ...content } })),
      [],
      'zh',
    );
    const [main, ...rest] = sheets;
    if (!main) throw new Error('no sheet');
    const at = (heading: string) => main.heading.indexOf(heading);
    const bad = [...(main.rows[1] ?? [])];
    bad[at('揭榜方式')] = '随便';
    bad[at('经费预算（万元）')] = '很多';
    bad[at('期望完成时间')] = '2027-02-30';
    bad[at('场景名称')] = '长'.repeat(81);
    const indicators = rest[0];
    const stray = [9, ...(indicators?.rows[0] ?? []).slice(1)];
    const bytes = await writeWorkbook([
      { ...main, rows: [main.rows[0] ?? [], bad] },
      ...rest.map((sheet) => (sheet === indicators ? { ...sheet, rows: [...sheet.rows, stray] } : sheet)),
    ]);
    const before = (await drafts()).length;
    const report = await ok<ImportReport>(send(bytes, 'import-check'));
    expect(report).toMatchObject({ readable: 1, unreadable: 1 });
    expect(report.problems.map(({ sheet, row, column, code }) => [sheet, row, column, code])).toEqual([
      ['考核指标', 4, '场景序号', 'number_unknown'],
      ['场景', 3, '场景名称', 'too_long'],
      ['场景', 3, '揭榜方式', 'word_unknown'],
      ['场景', 3, '经费预算（万元）', 'not_an_amount'],
      ['场景', 3, '期望完成时间', 'not_a_day'],
    ]);
    expect(report.rows.map(({ known }) => known)).toEqual([true, false]);
    const refused = await send(bytes, 'import');
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'import_refused']);
    expect((await drafts()).length).toBe(before);
    await ok(send(bytes, 'import', { take: 'readable' }));
    expect((await drafts()).length).toBe(before + 1);
  });

  it('refuses what is no workbook, what is packed too tight, and a body that is not one’s own', async () => {
    const refusal = async (bytes: Buffer | string, by = s.enterprise) =>
      (await send(bytes, 'import-check', { by })).json().code;
    expect(await refusal('no workbook')).toBe('spreadsheet_refused');
    // What the directory says it unpacks to is what the reader makes room for.
    const bomb = await book(two);
    bomb.writeUInt32LE(500_000_000, bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    expect(await refusal(bomb)).toBe('spreadsheet_refused');
    expect(await refusal(await book(two), await t.as('vendor'))).toBe('invalid_request');
  });
});

describe('an export', () => {
  const taken = async (by: Client, url: string) => {
    const answer = await by.request('GET', url);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    return await reread(answer.rawPayload);
  };

  it('of the own scenarios is taken back without a loss', async () => {
    await buildDraft(s, { title: '=HYPERLINK("x")', background: '多行\n文字' });
    for (const locale of ['zh-CN', 'en']) {
      const { rows, problems } = await taken(s.enterprise, `/api/me/scenarios/export?locale=${locale}`);
      expect([problems, rows.flatMap((row) => row.problems)]).toEqual([[], []]);
      expect(rows[0]?.content).toMatchObject({
        ...wholeContent,
        title: '=HYPERLINK("x")',
        background: '多行\n文字',
      });
    }
  });

  it('of the review queue holds what its filters leave, never a draft, and is on record', async () => {
    await buildSubmitted(s, { title: '队列导出（示例）', mode: 'contest' });
    await buildSubmitted(s, { title: '另一种方式（示例）' });
    const { rows } = await taken(s.clerk, '/api/review/scenarios/export?mode=contest');
    expect(rows.map(({ content }) => content.title)).toEqual(['队列导出（示例）']);
    const all = await taken(s.clerk, '/api/review/scenarios/export');
    expect(all.rows.map(({ content }) => content.title)).toEqual(['队列导出（示例）', '另一种方式（示例）']);
    const auditor = await t.as('audit_admin');
    const events = await ok<{ items: object[] }>(
      auditor.request('GET', '/api/audit/events?action=scenario.export'),
    );
    expect(events.items.length).toBeGreaterThanOrEqual(2);
    expect((await s.enterprise.request('GET', '/api/review/scenarios/export')).statusCode).toBe(403);
  });
});
