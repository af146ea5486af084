export type Language = 'zh' | 'en';
/** Picks the sentence of the terminal's language. */
export type Say = (zh: string, en: string) => string;

/** Chinese where the locale says so (POSIX order: LC_ALL, LC_MESSAGES, LANG), English elsewhere. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh\b|^zh_/i.test(locale) ? 'zh' : 'en';
}

export const sayIn =
  (language: Language): Say =>
  (zh, en) =>
    language === 'zh' ? zh : en;
