import { groupOf, mandatoryKinds } from '@jiebang/domain/notifications/groups';
import { describe, expect, it } from 'vitest';
import { beijingTime } from './beijing-time.ts';
import { composeMail } from './compose-mail.ts';
import { texts, wordingOf } from './texts.ts';

/** Answers a marked value for any field, so that every text can be filled without a sample per kind. */
const marked = new Proxy({} as Record<string, string>, {
  get: (_target, field) =>
    /At$|^from$|^to$/.test(String(field)) ? '2026-11-24T16:00:00.000Z' : `‹${String(field)}›`,
});

describe('mail texts', () => {
  it.each(Object.keys(texts))('%s says everything in both languages, with nothing left unfilled', (kind) => {
    const wording = wordingOf(kind, marked);
    for (const part of [wording?.subject, wording?.body]) {
      expect(part?.zh).toMatch(/\p{Script=Han}/u);
      expect(part?.en).toBeTruthy();
      expect(`${part?.zh}${part?.en}`).not.toMatch(/undefined|NaN|Invalid/);
    }
    expect(wording?.subject.en).not.toMatch(/\p{Script=Han}/u);
    // What the Chinese text tells, names and numbers, the English one tells too; titles have two forms.
    const told = (text = '') => new Set(text.match(/‹[^›]*?(?=Zh›|En›|›)/g));
    expect(told(wording?.body.en)).toEqual(told(wording?.body.zh));
  });

  it('belong to a group each, so that a person can say how they are mailed', () => {
    expect(Object.keys(texts).filter((kind) => groupOf(kind) === null)).toEqual([]);
    expect(mandatoryKinds.filter((kind) => !Object.hasOwn(texts, kind))).toEqual([]);
  });

  it('prints the instant of the page, with its zone', () => {
    expect(beijingTime('2026-02-28T16:00:00.000Z')).toEqual({
      zh: '2026年3月1日 00:00:00（北京时间）',
      en: '2026-03-01 00:00:00 Beijing time (UTC+8)',
    });
  });

  it('are not guessed for a kind that this version does not know', () => {
    expect(wordingOf('toString', {})).toBeNull();
    expect(wordingOf('from_the_future', {})).toBeNull();
  });

  it('come in the reader’s language, or in both when nobody knows it', () => {
    const letter = { subject: { zh: '主题', en: 'Subject' }, body: { zh: '正文', en: 'Body' }, url: null };
    expect(composeMail('a@example.org', 'en', letter).text).not.toMatch(/\p{Script=Han}/u);
    expect(composeMail('a@example.org', 'zh-CN', letter).text).not.toContain('Body');
    const both = composeMail('a@example.org', null, letter);
    expect(both.text.indexOf('正文')).toBeLessThan(both.text.indexOf('Body'));
    expect(both.subject).toBe('【揭榜】主题 / Subject');
  });
});
