import type { ExtraField } from '@jiebang/domain/rounds/settings';
import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import { type QuestionField, questionIdOf } from '@jiebang/domain/scenarios/fields';
import { type TimelineRow, timelineStepLabels } from '@jiebang/domain/scenarios/terms';
import { formatDate } from '../lib/format.ts';
import { useLocale, useText, useTexts } from '../lib/texts.ts';
import { useExtraQuestions } from './extra-questions.ts';

export type TermsField = 'stages' | 'timeline' | 'milestones';
export const isTermsField = (field: string): field is TermsField =>
  ['stages', 'timeline', 'milestones'].includes(field);

const both = (name: string) => ({ zh: name, en: name });

/** When a step is, in words. */
export function useWhen(): (row: TimelineRow) => string {
  const t = useTexts('scenario-text');
  const locale = useLocale();
  return ({ from, until, time }) => {
    const day = (one: string) => formatDate(`${one}T00:00:00+08:00`, locale);
    const end = until ?? from;
    if (end === null) return t('timeline.undated');
    const ends = time ? t('timeline.at', { day: day(end), time }) : day(end);
    return from !== null && until !== null && from !== until
      ? t('timeline.span', { from: day(from), until: ends })
      : ends;
  };
}

/** The answer to a question of the round in words, a row of a table for each line; whatever the round still asks of it. */
export function useAnswerLines(): (field: QuestionField, content: Partial<ScenarioContent>) => string[] {
  const t = useTexts('scenario-text');
  const text = useText();
  const questions = useExtraQuestions();
  return (field, { extra = {} }) => {
    const id = questionIdOf(field);
    const answer = Object.hasOwn(extra, id) ? extra[id] : null;
    if (answer === null || answer === undefined || answer === '') return [];
    const asked: Partial<ExtraField> = questions.find((question) => question.id === id) ?? {};
    if (Array.isArray(answer))
      return answer.map((row) =>
        (asked.columns ?? Object.keys(row).map((column) => ({ id: column, label: both(column) })))
          .map((column) => t('extra.row', { column: text(column.label), cell: row[column.id] ?? '' }))
          .join('  '),
      );
    if (asked.kind === 'number') return [[answer, asked.unit].filter((part) => part !== undefined).join(' ')];
    if (asked.kind === 'file') return [t('extra.file')];
    const chosen = asked.options?.find((option) => option.id === answer);
    return [chosen ? text(chosen.label) : String(answer)];
  };
}

/** The terms as lines of plain words, for the comparison of two versions. */
export function useTermsLines() {
  const t = useTexts('scenario-text');
  const text = useText();
  const when = useWhen();
  const bracketed = (words: string) => (words ? t('inBrackets', { words }) : '');
  return (field: TermsField, content: Partial<ScenarioContent>): string[] => {
    if (field === 'stages')
      return [
        ...(content.stages ?? []).flatMap(({ name, items }) =>
          items.map(({ name: item, weight, note }) =>
            t('stage.line', {
              stage: name,
              item,
              weight: weight === null ? t('stage.noWeight') : `${weight}%`,
              note: bracketed(note),
            }),
          ),
        ),
        ...(content.bands ?? []).map((band) => t('stage.band', band)),
      ];
    if (field === 'timeline')
      return [
        ...(content.timeline ?? []).map((row) =>
          t('timeline.line', {
            step: text(timelineStepLabels[row.step]),
            when: when(row),
            note: bracketed(row.note),
          }),
        ),
        ...(content.timelineNote ? [content.timelineNote] : []),
      ];
    return (content.milestones ?? []).map(({ name, percent, condition }) =>
      t('milestone.line', { name, percent, condition }),
    );
  };
}
