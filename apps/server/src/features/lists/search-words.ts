import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

let loaded: Jieba | undefined;
/** The dictionary takes 0.1 s and 40 MB: loaded by the first who needs it. */
const jieba = (): Jieba => {
  loaded ??= Jieba.withDict(dict);
  return loaded;
};

/** A Chinese character, or a run of other letters and digits. */
const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN_WORD = /^\p{Script=Han}{2,}$/u;
const HAN = /^\p{Script=Han}/u;

/** Full-width and compatibility forms folded, lower case: what is compared on both sides. */
const normalise = (text: string) => text.normalize('NFKC').toLowerCase();
const tokensOf = (text: string): string[] => normalise(text).match(TOKEN) ?? [];
/** Words of two characters and more as jieba finds them, long ones with the words inside them (search mode). */
const wordsOf = (text: string): string[] =>
  jieba()
    .cutForSearch(normalise(text), true)
    .filter((word) => HAN_WORD.test(word));

/**
 * What is kept of a text for the search: every character and latin word in its order, so that a phrase of them is an
 * exact match however the text was cut, then the words, which rank.
 */
export function indexWords(...texts: string[]): string {
  const text = texts.join('\n');
  return [...tokensOf(text), ...wordsOf(text)].join(' ');
}

/** The parts of a query: each must be in the text. Null where it holds nothing that could be found. */
export function queryTerms(q: string): string[] | null {
  const words = new Set(wordsOf(q));
  const inWords = new Set([...words].flatMap((word) => [...word]));
  // A character that stands in a word is covered by it; alone it would only widen what is marked.
  const terms = [...words, ...tokensOf(q).filter((token) => !inWords.has(token))];
  return terms.length > 0 ? [...new Set(terms)] : null;
}

/**
 * The query as PostgreSQL takes it: a word as it was cut or as a phrase of its characters, a latin word also by its
 * beginning. Terms hold letters and digits alone, so quotes suffice.
 */
export function toTsQuery(terms: readonly string[]): string {
  return terms
    .map((term) => {
      if (!HAN.test(term)) return term.length > 1 ? `'${term}':*` : `'${term}'`;
      const characters = [...term];
      if (characters.length === 1) return `'${term}'`;
      return `('${term}' | (${characters.map((one) => `'${one}'`).join(' <-> ')}))`;
    })
    .join(' & ');
}
