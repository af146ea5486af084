import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { modeLabels } from '@jiebang/domain/scenarios/content';
import { createComposer, paragraphsOf } from '../../platform/documents/compose.ts';
import { dateLineOf, instantWords } from '../../platform/documents/date-words.ts';
import type { Block, Language, OfficialDocument } from '../../platform/documents/official-document.ts';
import { challengeBlocks } from './challenge-blocks.ts';
import { actNote, type ListActNote } from './list-act-note.ts';
import type { ListHead } from './list-head.ts';
import type { DraftedList, PublishedChallenge } from './published-list.ts';

/** How the list stands, which is not part of what is hashed; on a draft every page says that it is one. */
export type ListStanding = {
  demo: boolean;
  standing: 'draft' | 'out' | 'withdrawn';
  acts: ListActNote[];
};

const DRAFT: Text = { zh: '草案', en: 'DRAFT' };
const OPEN_DAY: Text = { zh: '待定', en: 'a day to be set' };

/** A list as a 公文. Of one that is out its words are those that were frozen and hashed; what was done since stands behind the signature. */
export function officialList(
  list: DraftedList,
  head: ListHead,
  now: ListStanding,
  { language, check }: Pick<OfficialDocument, 'language' | 'check'>,
): OfficialDocument {
  const compose = createComposer(language);
  const { say, heading, paragraph } = compose;
  const deadline = list.deadlineAt ? instantWords(list.deadlineAt) : OPEN_DAY;
  const number = say(head.numberWords);
  const title = language === 'en' && list.titleEn ? list.titleEn : list.title;
  const draft = now.standing === 'draft';
  return {
    language,
    marking: markingOf(now, language),
    ...(draft
      ? { running: say({ zh: `草案，尚未发布　${number}`, en: `DRAFT, not published — ${number}` }) }
      : {}),
    issuer: say(head.issuer),
    number,
    title: draft ? say({ zh: `${title}（草案）`, en: `${title} (draft)` }) : title,
    addressee: say({ zh: '各有关单位：', en: 'To all whom it concerns:' }),
    blocks: [
      ...paragraphsOf(list.preamble),
      heading(1, say({ zh: '榜题目录', en: 'Challenges' })),
      indexTable(list.challenges, say),
      heading(1, say({ zh: '榜题内容', en: 'The challenges in full' })),
      ...list.challenges.flatMap((challenge) => challengeBlocks(challenge, compose, language)),
      heading(1, say({ zh: '揭榜申报', en: 'Proposals' })),
      paragraph({
        zh: `揭榜申报截止时间为${deadline.zh}。申报材料通过平台在线提交，以平台服务器收到的时间为准，逾期不予受理。`,
        en: `Proposals are due by ${deadline.en}. They are filed on the platform; the time at which its server receives them decides, and none is taken afterwards.`,
      }),
      ...contactOf(list, compose),
    ],
    signature: { body: say(head.issuer), dateLine: say(dateLineFor(list)) },
    annex: now.acts.map((act) => actNote(act, language)),
    check,
  };
}

const dateLineFor = ({ publishedAt }: DraftedList): Text =>
  publishedAt ? dateLineOf(publishedAt) : { zh: '（发布日期待定）', en: '(date of publication to be set)' };

function markingOf({ demo, standing }: ListStanding, language: Language): string | null {
  const marks = [
    demo && { zh: '示例', en: 'EXAMPLE' },
    standing === 'draft' && DRAFT,
    standing === 'withdrawn' && { zh: '已撤销', en: 'WITHDRAWN' },
  ].filter((mark) => mark !== false);
  return marks.length > 0 ? marks.map((mark) => mark[language]).join('　') : null;
}

function indexTable(challenges: PublishedChallenge[], say: (text: Text) => string): Block {
  return {
    kind: 'table',
    columns: [
      { title: say({ zh: '序号', en: 'No.' }), share: 9, align: 'center' },
      { title: say({ zh: '榜题编号', en: 'Code' }), share: 20, align: 'center' },
      { title: say({ zh: '榜题名称', en: 'Challenge' }), share: 33 },
      { title: say({ zh: '发榜单位', en: 'Poster' }), share: 25 },
      { title: say({ zh: '揭榜方式', en: 'Mode' }), share: 13, align: 'center' },
    ],
    rows: challenges.map(({ code, title, poster, mode }, at) => [
      String(at + 1),
      code,
      title,
      say({ zh: poster.name, en: poster.nameEn || poster.name }),
      mode ? say(modeLabels[mode]) : '',
    ]),
  };
}

function contactOf(
  { contactName, contactPhone }: DraftedList,
  { paragraph }: ReturnType<typeof createComposer>,
): Block[] {
  const contact = `${contactName} ${contactPhone}`.trim();
  return contact ? [paragraph({ zh: `联系人及电话：${contact}。`, en: `Questions: ${contact}.` })] : [];
}
