import type { ExtraAnswer } from '@jiebang/domain/rounds/answers';
import type { ExtraField } from '@jiebang/domain/rounds/settings';
import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import { type TimelineRow, timelineStepLabels } from '@jiebang/domain/scenarios/terms';
import { formatDate } from '../lib/format.ts';
import { useLocale, useText, useTexts } from '../lib/texts.ts';
import { useExtraQuestions } from './extra-questions.ts';

export type TermsField = 'stages' | 'timeline' | 'milestones' | 'extra';
export const isTermsField = (field: string): field is TermsField =>
  ['stages', 'timeline', 'milestones', 'extra'].includes(field);

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

/** An answer in words, a row of a table for each line. */
export function useAnswerLines(): (asked: ExtraField, answer: ExtraAnswer | undefined) => string[] {
  const t = useTexts('scenario-text');
  const text = useText();
  return (asked, answer) => {
    if (answer === null || answer === undefined || answer === '') return [];
    if (Array.isArray(answer))
      return answer.map((row) =>
        (asked.columns ?? [])
          .map(({ id, label }) => t('extra.row', { column: text(label), cell: row[id] ?? '' }))
          .join('  '),
      );
    if (asked.kind === 'number') return [[answer, asked.unit].filter((part) => part !== undefined).join(' ')];
    if (asked.kind === 'file') return [t('extra.file')];
    const chosen = asked.options?.find(({ id }) => id === answer);
    return [chosen ? text(chosen.label) : String(answer)];
  };
}

/** The terms as lines of plain words, for the comparison of two versions. */
export function useTermsLines() {
  const t = useTexts('scenario-text');
  const text = useText();
  const when = useWhen();
  const questions = useExtraQuestions();
  const answers = useAnswerLines();
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
    if (field === 'milestones')
      return (content.milestones ?? []).map(({ name, percent, condition }) =>
        t('milestone.line', { name, percent, condition }),
      );
    return questions.flatMap((asked) =>
      answers(asked, content.extra?.[asked.id]).map((words) =>
        t('extra.row', { column: text(asked.label), cell: words }),
      ),
    );
  };
}
