import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import i18next, { type BackendModule, type Namespace, type ResourceKey, type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import type { Resources } from '../texts/resources.ts';
import { keepLocale, type Locale, startLocale } from './locale.ts';

export type TextNamespace = keyof Resources;
type Load = () => Promise<{ texts: ResourceKey }>;

/** One file per language and namespace, fetched when a page first needs it. */
const files = import.meta.glob('../texts/*/*.ts') as Record<string, Load>;

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`../texts/${language}/${namespace}.ts`];
    if (!load) return done(new Error(`no texts ${language}/${namespace}`), null);
    load().then(
      ({ texts }) => done(null, texts),
      (error: unknown) => done(error as Error, null),
    );
  },
};

/** Starts the texts with the frame's namespaces, so that the first paint has its words. */
export async function startTexts(): Promise<void> {
  await i18next.use(backend).init({
    lng: startLocale(),
    supportedLngs: ['zh-CN', 'en'],
    load: 'currentOnly',
    fallbackLng: false,
    ns: ['common', 'problems'],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    partialBundledLanguages: true,
  });
  document.documentElement.lang = i18next.language;
}

/** For a route's loader: the words of a page are fetched together with its code. */
export async function loadTexts(namespaces: TextNamespace[]): Promise<void> {
  await i18next.loadNamespaces(namespaces as string[]);
}

/**
 * Texts of one namespace: `const t = useTexts('portal')`, then `t('title')`. The route's loader has fetched them;
 * the component is drawn again when the language changes.
 */
export function useTexts<N extends TextNamespace & Namespace>(namespace: N): TFunction<N> {
  const locale = useLocale();
  return i18next.getFixedT(locale, namespace) as TFunction<N>;
}

export function useLocale(): Locale {
  return useSyncExternalStore(onLocaleChange, () => i18next.language as Locale);
}

function onLocaleChange(tell: () => void): () => void {
  i18next.on('languageChanged', tell);
  return () => i18next.off('languageChanged', tell);
}

/** Changes the language of the page and remembers it in this browser. */
export async function switchLocale(locale: Locale): Promise<void> {
  keepLocale(locale);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
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
