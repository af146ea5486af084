import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { ExtraField } from '@jiebang/domain/rounds/settings';
import { type Column, type Language, type SheetOut, toSheet } from '../../../platform/spreadsheets/column.ts';
import { NO, YES } from './cells.ts';
import { type Entry, HELP_SHEET, MAIN_SHEET, mainEntries, NUMBER, PART_NUMBER, parts } from './layout.ts';
import { MAX_ROWS } from './read-contents.ts';

/** What the instructions say of a round. */
export type RoundWords = { title: Text; asked: readonly Text[]; extra: readonly ExtraField[] };
type Line = { sheet: Text; column: Text; what: Text };

const both = (zh: string, en: string): Text => ({ zh, en });
const KINDS: Record<Entry['kind'], Text> = {
  text: both('文字。', 'Text.'),
  choice: both('从可选项中选一项。', 'One of the words.'),
  yes_no: both(`${YES.zh}／${NO.zh}。`, `${YES.en} / ${NO.en}.`),
  wan: both('金额，单位万元，最多六位小数。', 'A sum in 10,000 yuan, six decimals at most.'),
  whole: both('非负整数。', 'A whole number from 0.'),
  decimal: both('数字。', 'A number.'),
  day: both('日期，例如 2027-06-30。', 'A day, for instance 2027-06-30.'),
  time: both('时刻，例如 15:00。', 'An hour, for instance 15:00.'),
};

/** What may stand in a column, in words; the words of a choice are written out. */
function whatOf(entry: Entry): Text {
  const choices = entry.kind === 'choice' ? Object.values(entry.words) : [];
  const listed =
    choices.length > 0
      ? both(
          `可选：${choices.map(({ zh }) => zh).join('、')}。`,
          `Words: ${choices.map(({ en }) => en).join(', ')}.`,
        )
      : KINDS[entry.kind];
  const must = 'blank' in entry ? both('', '') : both('必填。', ' Must be filled in.');
  const hint = entry.hint ?? both('', '');
  return both(`${listed.zh}${must.zh}${hint.zh}`, `${listed.en}${must.en}${hint.en ? ` ${hint.en}` : ''}`);
}

function lines(round: RoundWords): Line[] {
  const none = both('', '');
  const say = (zh: string, en: string): Line => ({ sheet: none, column: none, what: both(zh, en) });
  const asked = round.asked.length > 0;
  return [
    say(`征集批次：${round.title.zh}`, `Round: ${round.title.en}`),
    ...(asked
      ? [
          say(
            `征集范围：${round.asked.map(({ zh }) => zh).join('、')}。`,
            `Asked for: ${round.asked.map(({ en }) => en).join(', ')}.`,
          ),
        ]
      : []),
    say(
      `每个场景占“${MAIN_SHEET.zh}”工作表一行，序号不得重复；一次最多 ${MAX_ROWS} 个。`,
      `A row of “${MAIN_SHEET.en}” is a scenario with a number of its own; ${MAX_ROWS} at most.`,
    ),
    say(
      '指标、资源、奖金等填在各自的工作表，用“场景序号”对应。',
      'Indicators, resources, prizes and so on stand on sheets of their own, tied by the number of the scenario.',
    ),
    say(
      '列名不要改动，列的顺序可以调整；不填的列可以删去。',
      'Keep the headings; columns may be moved, and those left empty taken out.',
    ),
    say(
      '导入后成为草稿，可继续修改并添加附件，提交前主管部门看不到。',
      'What is imported becomes drafts: go on writing and add attachments; the bureau sees nothing before they are handed in.',
    ),
    ...round.extra.map(questionLine),
    {
      sheet: MAIN_SHEET,
      column: NUMBER,
      what: both('正整数，必填。', 'A whole number from 1. Must be filled in.'),
    },
    ...mainEntries.map((entry) => ({ sheet: MAIN_SHEET, column: entry.title, what: whatOf(entry) })),
    ...parts.flatMap(({ title, entries }) => [
      {
        sheet: title,
        column: PART_NUMBER,
        what: both('所属场景的序号，必填。', 'The number of its scenario. Must be filled in.'),
      },
      ...entries.map((entry) => ({ sheet: title, column: entry.title, what: whatOf(entry) })),
    ]),
  ];
}

/** A question of this round, by the id under which its answer is written down. */
function questionLine({ id, label, unit, options, columns: cells }: ExtraField): Line {
  const named = [...(options ?? []), ...(cells ?? [])];
  const say = (language: Language) =>
    [
      `${id} = ${label[language]}${unit ? ` (${unit})` : ''}`,
      ...named.map((one) => `${one.id} = ${one.label[language]}`),
    ].join('; ');
  const sheet = parts.find(({ key }) => key === 'extra');
  const column = sheet?.entries[0]?.title ?? both('', '');
  return { sheet: sheet?.title ?? column, column, what: both(say('zh'), say('en')) };
}

const columns: readonly Column<Line>[] = [
  { title: both('工作表', '工作表'), width: 18, cell: ({ sheet }) => sheet.zh },
  { title: both('列', '列'), width: 22, cell: ({ column }) => column.zh },
  { title: both('填写要求', '填写要求'), width: 60, cell: ({ what }) => what.zh },
  { title: both('Sheet', 'Sheet'), width: 18, cell: ({ sheet }) => sheet.en },
  { title: both('Column', 'Column'), width: 22, cell: ({ column }) => column.en },
  { title: both('What to write', 'What to write'), width: 60, cell: ({ what }) => what.en },
];

/** How the workbook is filled in, both languages beside each other whatever the headings are in. */
export const instructions = (round: RoundWords, language: Language): SheetOut =>
  toSheet(HELP_SHEET[language], columns, lines(round), language);
