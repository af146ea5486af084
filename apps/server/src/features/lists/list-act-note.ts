import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { erratumFields, isErratum, type ListActDetail } from '@jiebang/domain/lists/errata';
import type { ListActKind } from '@jiebang/domain/lists/lifecycle';
import { dateLineOf, instantWords } from '../../platform/documents/date-words.ts';
import type { Block, Language } from '../../platform/documents/official-document.ts';

export type ListActNote = {
  kind: string;
  code: string | null;
  reason: string;
  detail: ListActDetail | null;
  toAt: Date | null;
  at: Date;
};

/** An act since the publication as a note behind the signature of the printed list. */
export function actNote(act: ListActNote, language: Language): Block {
  const day = dateLineOf(act.at.toISOString());
  const what = wordsOf(act);
  const text = {
    zh: `附注：${day.zh}，${what.zh}。理由：${act.reason}`,
    en: `Note: on ${day.en} ${what.en}. Reason: ${act.reason}`,
  };
  return { kind: 'note', text: text[language] };
}

function wordsOf({ kind, code, detail, toAt }: ListActNote): Text {
  const until = toAt ? instantWords(toAt.toISOString()) : { zh: '', en: '' };
  const zhOn = code ? `榜题${code}` : '本榜单';
  const enOn = code ? `challenge ${code}` : 'this list';
  switch (kind as ListActKind) {
    case 'extend':
      return { zh: `揭榜申报截止时间延长至${until.zh}`, en: `the deadline was moved to ${until.en}` };
    case 'withdraw_challenge':
      return { zh: `${zhOn}撤回`, en: `${enOn} was withdrawn` };
    case 'withdraw':
      return { zh: '本榜单撤销', en: 'this list was withdrawn' };
    case 'erratum':
      return isErratum(detail)
        ? erratumWords(detail, zhOn, enOn)
        : { zh: `${zhOn}勘误`, en: `erratum on ${enOn}` };
    case 'clarification': {
      const text = detail && 'text' in detail ? detail.text : '';
      return { zh: `就${zhOn}澄清：${text}`, en: `on ${enOn} it was clarified: ${text}` };
    }
    case 'suspend':
      return { zh: `${zhOn}暂停揭榜申报`, en: `${enOn} was suspended` };
    case 'resume':
      return toAt
        ? { zh: `${zhOn}恢复揭榜申报，截止时间为${until.zh}`, en: `${enOn} resumed, until ${until.en}` }
        : { zh: `${zhOn}恢复揭榜申报`, en: `${enOn} resumed` };
  }
}

function erratumWords(
  { field, excerpt, replacement }: Extract<ListActDetail, { excerpt: string }>,
  zhOn: string,
  enOn: string,
): Text {
  const { zh, en } = erratumFields[field];
  return {
    zh: `${zhOn}勘误：${zh}中“${excerpt}”更正为“${replacement}”`,
    en: `erratum on ${enOn}: in ${en.toLowerCase()}, “${excerpt}” now reads “${replacement}”`,
  };
}
