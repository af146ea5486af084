import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { headingMarks } from './number-words.ts';
import type { Block, Language } from './official-document.ts';

/** Text that people typed, as paragraphs: a line each, without the dashes that make lists on the page. */
export const paragraphsOf = (text: string): Block[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/^[-*] /, ''))
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));

/** Numbers the headings of a document in its language while it is written. */
export function createComposer(language: Language) {
  const counts = [0, 0, 0];
  return {
    say: (text: Text) => text[language],
    heading(level: 1 | 2 | 3, text: string): Block {
      counts[level - 1] = (counts[level - 1] ?? 0) + 1;
      counts.fill(0, level);
      const mark = headingMarks[language][level - 1]?.(counts[level - 1] as number);
      return { kind: 'heading', level, text: `${mark}${text}` };
    },
    paragraph: (text: Text): Block => ({ kind: 'paragraph', text: text[language] }),
  };
}
export type Composer = ReturnType<typeof createComposer>;
