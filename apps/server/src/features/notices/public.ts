export { endNotices, listOverdue } from './end-notices.ts';
export { recountNotices } from './recount-notices.ts';
export type { NoticeFollowUp, NoticeOver, WhenNoticeEnds } from './when-notice-ends.ts';
