import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { useSyncExternalStore } from 'react';
import type { Resources } from '../texts/resources.ts';
import { keepLocale, type Locale, startLocale } from './locale.ts';
import { findText, type TextFill, type TextTree } from './text-tree.ts';

export type TextNamespace = keyof Resources;
/** `title`, `form.name`; of a counted text (`left_other`, `left_one`) the part before. */
type KeyOf<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Path}${K extends `${infer Base}_other` ? Base : K}`
    : KeyOf<T[K], `${Path}${K}.`>;
}[keyof T & string];
export type TextKey<N extends TextNamespace> = KeyOf<Resources[N]>;
export type Say<N extends TextNamespace> = (key: TextKey<N>, fill?: TextFill) => string;

/** One file per language and namespace, fetched when a page first needs it. */
const files = import.meta.glob('../texts/*/*.ts') as Record<string, () => Promise<{ texts: TextTree }>>;
const loaded = new Map<string, TextTree>();
const loading = new Map<string, Promise<void>>();
const sayings = new Map<string, (key: string, fill?: TextFill) => string>();
const listeners = new Set<() => void>();
const wanted = new Set<TextNamespace>();
let current: Locale = 'zh-CN';

/** Starts the texts with the frame's namespaces, so that the first paint has its words. */
export async function startTexts(): Promise<void> {
  current = startLocale();
  document.documentElement.lang = current;
  // A window without words can still be read in part and loaded again; one that never draws cannot.
  await loadTexts(['common', 'problems']).catch(() => undefined);
}

/** For a route's loader: the words of a page are fetched together with its code. */
export async function loadTexts(namespaces: TextNamespace[]): Promise<void> {
  for (const namespace of namespaces) wanted.add(namespace);
  await Promise.all(namespaces.map((namespace) => load(current, namespace)));
}

function load(locale: Locale, namespace: TextNamespace): Promise<void> {
  const name = `${locale}/${namespace}`;
  const known = loading.get(name);
  if (known) return known;
  const file = files[`../texts/${name}.ts`];
  if (!file) throw new Error(`no texts ${name}`);
  const promise = file().then(
    ({ texts }) => void loaded.set(name, texts),
    (error: unknown) => {
      // The next page that needs them asks again.
      loading.delete(name);
      throw error;
    },
  );
  loading.set(name, promise);
  return promise;
}

/**
 * Texts of one namespace: `const t = useTexts('portal')`, then `t('title')`. The route's loader has fetched them;
 * the component is drawn again when the language changes.
 */
export function useTexts<N extends TextNamespace>(namespace: N): Say<N> {
  return sayingsOf(useLocale(), namespace);
}

/** Always the same function for a language and namespace, so that hooks may depend on it. */
function sayingsOf(locale: Locale, namespace: TextNamespace): (key: string, fill?: TextFill) => string {
  const name = `${locale}/${namespace}`;
  let say = sayings.get(name);
  if (!say) {
    say = (key, fill) => findText(loaded.get(name), key, locale, fill) ?? key;
    sayings.set(name, say);
  }
  return say;
}

/** A text whose key the server gives (an older window may not know it): null where there is none. */
export function anyText(namespace: TextNamespace, key: string, fill?: TextFill): string | null {
  return findText(loaded.get(`${current}/${namespace}`), key, current, fill);
}

export function useLocale(): Locale {
  return useSyncExternalStore(onLocaleChange, () => current);
}

function onLocaleChange(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Changes the language of the page and remembers it in this browser. */
export async function switchLocale(locale: Locale): Promise<void> {
  keepLocale(locale);
  await Promise.all([...wanted].map((namespace) => load(locale, namespace)));
  current = locale;
  document.documentElement.lang = locale;
  for (const tell of listeners) tell();
}

/** Picks the language of a text that the server gives in both: `const text = useText(); text(row.title)`. */
export function useText(): (text: Text) => string {
  const locale = useLocale();
  return (text) => pickText(text, locale);
}

/** A text without a translation is shown in the other language rather than as a hole. */
export function pickText(text: Text, locale: Locale): string {
  const [first, second] = locale === 'en' ? [text.en, text.zh] : [text.zh, text.en];
  return first || second;
}
