import { type NoticeView, noticeActions } from '@jiebang/contracts/notices';
import { beijingDay } from '@jiebang/domain/calendar/day';
import type { PeriodUnit, WorkCalendar } from '@jiebang/domain/calendar/working-days';
import type { NoticeSubjectType } from '@jiebang/domain/notices/lifecycle';
import { type Actor, holds } from '../../platform/actor.ts';
import { pausesOf, shownClock, takesObjections } from './clock-of.ts';
import { readPosted } from './notice-document.ts';
import { can } from './notices.policy.ts';
import type { NoticeRow } from './notices.repository.ts';

/** Who prepared and started it, and how many objections are open, is for officers; the public reads text and clock. */
export function presentNotice(actor: Actor, row: NoticeRow, calendar: WorkCalendar, now: Date): NoticeView {
  const { notice, preparedBy, startedBy, openObjections } = row;
  const open = takesObjections(calendar, row, now);
  return {
    id: notice.id,
    subjectType: notice.subjectType as NoticeSubjectType,
    subjectId: notice.subjectId,
    title: notice.title,
    body: notice.body,
    periodLength: notice.periodLength,
    periodUnit: notice.periodUnit as PeriodUnit,
    status: notice.status,
    startedAt: notice.startedAt?.toISOString() ?? null,
    startDay: notice.startedAt ? beijingDay(notice.startedAt.getTime()) : null,
    endedAt: notice.endedAt?.toISOString() ?? null,
    clock: shownClock(calendar, row, now),
    pauses: pausesOf(row).map(([from, to]) => ({
      fromDay: beijingDay(from),
      toDay: to === null ? null : beijingDay(to),
    })),
    outcomeReason: notice.outcomeReason,
    issuer: notice.document ? readPosted(notice.document).organiser : null,
    contentSm3: notice.contentSm3,
    office: holds(actor, 'notices.manage')
      ? { preparedBy, startedBy, revision: notice.revision, openObjections }
      : null,
    abilities: noticeActions.filter((action) => can(actor, action, notice, open)),
  };
}
