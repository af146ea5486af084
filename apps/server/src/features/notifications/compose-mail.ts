import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { Env } from '../../platform/env.ts';
import type { Mail } from '../../platform/mailer.ts';

/** Absolute address of a page of this installation, for mails. */
export function absoluteUrl(env: Env, path: string): string {
  return new URL(path, env.JIEBANG_PUBLIC_URL ?? `http://${env.JIEBANG_HOST}:${env.JIEBANG_PORT}`).toString();
}

export type Letter = { subject: Text; body: Text; url: string | null };

const sign: Text = {
  zh: '本邮件由揭榜平台自动发出，请勿直接回复。',
  en: 'This mail was sent by the Jiebang platform; please do not reply.',
};

const paragraphs = (language: 'zh' | 'en', { body, url }: Letter) =>
  [body[language], ...(url ? [url] : []), sign[language]].join('\n\n');

/**
 * Sets a letter as a mail in the reader's language. `locale` null: nobody has told us the language (no account
 * yet), so it says everything in both, Chinese first.
 */
export function composeMail(to: string, locale: string | null, letter: Letter): Mail {
  const { subject } = letter;
  if (locale === 'en') return { to, subject: `[Jiebang] ${subject.en}`, text: paragraphs('en', letter) };
  if (locale) return { to, subject: `【揭榜】${subject.zh}`, text: paragraphs('zh', letter) };
  return {
    to,
    subject: `【揭榜】${subject.zh} / ${subject.en}`,
    text: `${paragraphs('zh', letter)}\n\n----\n\n${paragraphs('en', letter)}`,
  };
}
