import type { FindChecked } from '../../platform/documents/check-kind.ts';
import { dateLineOf, dayWords } from '../../platform/documents/date-words.ts';
import { calendarFor, shownClock } from './clock-of.ts';
import { readPosted } from './notice-document.ts';
import { visibleTo } from './notices.policy.ts';
import { findNoticeByHash, type NoticeRow } from './notices.repository.ts';
import { periodWords } from './period-words.ts';

/** A notice by its check code: what was posted, and how long it runs as its clock stands now. */
export const findCheckedNotice: FindChecked = async (ctx, prefix) => {
  const { db, clock } = ctx.services;
  const row = await findNoticeByHash(db, prefix, visibleTo(ctx.actor));
  if (!row?.notice.document || !row.notice.contentSm3) return null;
  const { notice } = row;
  const posted = readPosted(row.notice.document);
  const now = clock.now();
  const lastDay = shownClock(await calendarFor(db, [row], now), row, now)?.lastDay;
  return {
    title: posted.title,
    number: null,
    issuer: posted.organiser,
    issuedAt: posted.startedAt,
    sm3: row.notice.contentSm3,
    facts: [
      { name: { zh: '公示期', en: 'Period' }, value: periodWords(posted) },
      { name: { zh: '启动', en: 'Start' }, value: dateLineOf(posted.startedAt) },
      ...(lastDay ? [{ name: { zh: '最后一日', en: 'Last day' }, value: dayWords(lastDay) }] : []),
      { name: { zh: '公示内容', en: 'Text' }, value: posted.body },
    ],
    remark: remarkOn(notice),
    standing: notice.status === 'running' || notice.status === 'ended',
    link: `/notices/${notice.id}`,
    demo: notice.demo,
  };
};

function remarkOn({ status, outcomeReason }: NoticeRow['notice']) {
  if (status === 'withdrawn')
    return {
      zh: `本公示已撤销：${outcomeReason?.zh ?? ''}`,
      en: `This notice was withdrawn: ${outcomeReason?.en ?? ''}`,
    };
  if (status === 'upheld')
    return {
      zh: `异议成立，本公示已终止：${outcomeReason?.zh ?? ''}`,
      en: `An objection was upheld and the notice ended: ${outcomeReason?.en ?? ''}`,
    };
  return null;
}
