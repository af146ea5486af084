import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { createComposer, paragraphsOf } from '../../platform/documents/compose.ts';
import { dateLineOf, dayWords, instantWords } from '../../platform/documents/date-words.ts';
import type { Block, Language, OfficialDocument } from '../../platform/documents/official-document.ts';
import type { NoticeDays } from './notice-days.ts';
import type { PostedNotice } from './notice-document.ts';
import type { NoticeRow } from './notices.repository.ts';
import { periodWords } from './period-words.ts';

/** How a notice stands at the moment it is printed. */
type Standing = { row: Pick<NoticeRow, 'notice'>; days: NoticeDays; page: string };

/** A posted notice as a 公文: what was posted, the days it runs, and how one objects. */
export function officialNotice(
  posted: PostedNotice,
  { row: { notice }, days, page }: Standing,
  { language, check }: Pick<OfficialDocument, 'language' | 'check'>,
): OfficialDocument {
  const { say, heading, paragraph } = createComposer(language);
  const contact = `${posted.contactName} ${posted.contactPhone}`.trim();
  return {
    language,
    marking: markingOf(notice, language),
    issuer: say(posted.organiser),
    number: null,
    title: say(posted.title),
    addressee: null,
    blocks: [
      ...paragraphsOf(say(posted.body)),
      heading(1, say({ zh: '公示期', en: 'Period' })),
      paragraph(daysWords(posted, days)),
      heading(1, say({ zh: '异议的提出', en: 'How to object' })),
      paragraph({
        zh: `公示期内，任何单位和个人对公示内容有异议的，可登录平台，在本公示页面（${page}）实名提出，写明所在单位或者身份、联系方式、事实与理由，并附必要的证明材料。匿名、冒名、逾期或者未提供必要证明材料的异议，不予受理。异议人的身份仅承办人知悉，不对外公开。`,
        en: `Until the end of the period any body or person may object under their real name on the page of this notice (${page}), stating who they are and how to reach them, facts and grounds, with the necessary evidence. Objections that are anonymous, under a false name, late or without evidence are not accepted. Who objects is known to the handling officer alone.`,
      }),
      ...(contact ? [paragraph({ zh: `联系人及电话：${contact}。`, en: `Contact: ${contact}.` })] : []),
    ],
    signature: { body: say(posted.organiser), dateLine: say(dateLineOf(posted.startedAt)) },
    annex: outcomeOf(notice, language),
    check,
  };
}

function markingOf({ demo, status }: Standing['row']['notice'], language: Language): string | null {
  const marks: Text[] = [
    ...(demo ? [{ zh: '示例', en: 'EXAMPLE' }] : []),
    ...(status === 'withdrawn' ? [{ zh: '已撤销', en: 'WITHDRAWN' }] : []),
    ...(status === 'upheld' ? [{ zh: '已终止', en: 'ENDED BY AN OBJECTION' }] : []),
  ];
  return marks.length > 0 ? marks.map((mark) => mark[language]).join('　') : null;
}

/** First and last day in words. «24:00» of the last day is how notices say it. */
function daysWords(posted: PostedNotice, { first, last, paused, left, missingYear }: NoticeDays): Text {
  const period = periodWords(posted);
  const from = first && dayWords(first);
  const begin = {
    zh: `公示期为${period.zh}，自启动次日起计${from ? `，首日为${from.zh}` : ''}`,
    en: `The period is ${period.en}, counted from the day after the start${from ? `; the first day is ${from.en}` : ''}`,
  };
  if (last)
    return {
      zh: `${begin.zh}，至${dayWords(last).zh}24:00（北京时间）止。`,
      en: `${begin.en} and the last ${dayWords(last).en}, until 24:00 Beijing time (UTC+8).`,
    };
  if (paused)
    return {
      zh: `${begin.zh}。已受理异议，正在核查，公示期暂停计算，尚余${left}日；答复异议人后自次日起续计，截止日期届时在本公示页面载明。`,
      en: `${begin.en}. An objection is being handled and the period stands still with ${left} days left; they follow from the day after the answer, and the page will then state the last day.`,
    };
  if (missingYear)
    return {
      zh: `${begin.zh}。公示期将跨入${missingYear}年，该年度官方节假日安排尚未录入，截止日期暂不能确定，以本公示页面所载为准。`,
      en: `${begin.en}. It runs into ${missingYear}, whose official calendar is not on file yet; the page will state the last day.`,
    };
  return { zh: `${begin.zh}。`, en: `${begin.en}.` };
}

/** Why it did not run to its end; everybody reads that on the page too. */
function outcomeOf(
  { status, endedAt, outcomeReason }: Standing['row']['notice'],
  language: Language,
): Block[] {
  if (!outcomeReason || !endedAt) return [];
  const at = instantWords(endedAt.toISOString());
  const text: Text =
    status === 'upheld'
      ? {
          zh: `附注：异议成立，本公示于${at.zh}终止。${outcomeReason.zh}`,
          en: `Note: an objection was upheld and the notice ended on ${at.en}. ${outcomeReason.en}`,
        }
      : {
          zh: `附注：本公示于${at.zh}撤销。理由：${outcomeReason.zh}`,
          en: `Note: the notice was withdrawn on ${at.en}. Reason: ${outcomeReason.en}`,
        };
  return [{ kind: 'note', text: text[language] }];
}
