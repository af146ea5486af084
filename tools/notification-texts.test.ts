import { expect, it } from 'vitest';
import { texts as mail } from '../apps/server/src/features/notifications/texts.ts';
import { texts as en } from '../apps/web/src/texts/en/notifications.ts';
import { texts as zh } from '../apps/web/src/texts/zh-CN/notifications.ts';

// Mail and page have texts of their own; a kind that only the mail knows would be told on the page in general words.
it.each([
  ['zh-CN', zh],
  ['en', en],
])('what is told by mail is told on the page too, in its own words (%s)', (_locale, { kinds }) => {
  const told = Object.keys(kinds);
  // `<kind>_<decision>` where the words depend on what was decided.
  const isTold = (kind: string) => told.some((known) => known === kind || known.startsWith(`${kind}_`));
  expect(Object.keys(mail).filter((kind) => !isTold(kind))).toEqual([]);
});
