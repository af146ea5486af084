import { expect, it } from 'vitest';
import { blocksOf } from './plain-text.tsx';

const shape = (text: string) =>
  blocksOf(text).map(({ list, lines }) => [list ? 'list' : 'paragraph', ...lines.map((line) => line.text)]);

it('typed text keeps its paragraphs, lines and lists', () => {
  expect(shape('one\ntwo\n\nthree\n- a\n* b\nfour')).toEqual([
    ['paragraph', 'one', 'two'],
    ['paragraph', 'three'],
    ['list', 'a', 'b'],
    ['paragraph', 'four'],
  ]);
});

it('empty text makes no empty paragraph', () => {
  expect(shape('  \n\n ')).toEqual([]);
});
