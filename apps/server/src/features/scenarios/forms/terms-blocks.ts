import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { ExtraAnswer, ExtraAnswers } from '@jiebang/domain/rounds/answers';
import type { ExtraField } from '@jiebang/domain/rounds/settings';
import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import { type TimelineRow, timelineStepLabels } from '@jiebang/domain/scenarios/terms';
import type { Composer } from '../../../platform/documents/compose.ts';
import { dayWords } from '../../../platform/documents/date-words.ts';
import type { Block } from '../../../platform/documents/official-document.ts';

type Say = Composer['say'];

/** 评分阶段: an item a row under the name of its stage. */
export const stageTable = (stages: ScenarioContent['stages'], say: Say): Block => ({
  kind: 'table',
  columns: [
    { title: say({ zh: '阶段', en: 'Stage' }), share: 18 },
    { title: say({ zh: '评分项', en: 'Item' }), share: 32 },
    { title: say({ zh: '权重', en: 'Weight' }), share: 12, align: 'center' },
    { title: say({ zh: '说明', en: 'Note' }), share: 38 },
  ],
  rows: stages.flatMap(({ name, items }) =>
    items.length === 0
      ? [[name, '', '', '']]
      : items.map((item) => [name, item.name, item.weight === null ? '' : `${item.weight}%`, item.note]),
  ),
});

export function bandWords(bands: ScenarioContent['bands']): Text {
  const words = bands.map(({ title, from, to }) => `${title} ${from}–${to}`);
  return { zh: `评分档次：${words.join('；')}。`, en: `Bands: ${words.join('; ')}.` };
}

export const timelineTable = (timeline: readonly TimelineRow[], say: Say): Block => ({
  kind: 'table',
  columns: [
    { title: say({ zh: '环节', en: 'Step' }), share: 22 },
    { title: say({ zh: '时间', en: 'When' }), share: 43 },
    { title: say({ zh: '说明', en: 'Note' }), share: 35 },
  ],
  rows: timeline.map((row) => [say(timelineStepLabels[row.step]), say(spanWords(row)), row.note]),
});

function spanWords({ from, until, time }: TimelineRow): Text {
  const end = until && dayWords(until);
  const begin = from && from !== until ? dayWords(from) : null;
  const zh = [begin?.zh, end && `${end.zh}${time}`].filter(Boolean).join('至');
  const en = [begin?.en, end && [end.en, time].filter(Boolean).join(', ')].filter(Boolean).join(' to ');
  return { zh, en };
}

export const milestoneTable = (milestones: ScenarioContent['milestones'], say: Say): Block => ({
  kind: 'table',
  columns: [
    { title: say({ zh: '付款阶段', en: 'Payment' }), share: 28 },
    { title: say({ zh: '比例', en: 'Share' }), share: 12, align: 'center' },
    { title: say({ zh: '付款条件', en: 'Condition' }), share: 60 },
  ],
  rows: milestones.map(({ name, percent, condition }) => [name, `${percent}%`, condition]),
});

/**
 * What this round asks beyond the common form: name and answer; a table of answers as a table under its name, a file by
 * the name it stands under in the list of attachments.
 */
export function extraBlocks(
  fields: readonly ExtraField[],
  { answers, files }: { answers: ExtraAnswers; files: ReadonlyMap<string, string> },
  compose: Composer,
  empty: string,
): Block[] {
  return fields.flatMap((field): Block[] => {
    const answer = Object.hasOwn(answers, field.id) ? (answers[field.id] ?? null) : null;
    const head = compose.heading(2, compose.say(field.label));
    if (Array.isArray(answer) && answer.length > 0) return [head, answerTable(field, answer, compose.say)];
    const words =
      field.kind === 'file' ? (files.get(String(answer)) ?? '') : answerWords(field, answer, compose.say);
    return [head, { kind: 'paragraph', text: words || empty }];
  });
}

function answerWords(field: ExtraField, answer: ExtraAnswer, say: Say): string {
  if (answer === null || Array.isArray(answer)) return '';
  if (field.kind === 'number') return `${answer}${field.unit ? ` ${field.unit}` : ''}`;
  if (field.kind === 'date' && typeof answer === 'string' && answer) return say(dayWords(answer));
  const chosen = field.options?.find(({ id }) => id === answer);
  return chosen ? say(chosen.label) : String(answer);
}

function answerTable(field: ExtraField, rows: Record<string, string>[], say: Say): Block {
  const columns = field.columns ?? [];
  return {
    kind: 'table',
    columns: columns.map(({ label }) => ({ title: say(label), share: 100 / columns.length })),
    rows: rows.map((row) => columns.map(({ id }) => (Object.hasOwn(row, id) ? (row[id] ?? '') : ''))),
  };
}
