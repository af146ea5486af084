export { endNotices, listOverdue } from './end-notices.ts';
export { findCheckedNotice } from './find-checked-notice.ts';
export type { NoticeFollowUp, NoticeFollowUps, NoticeNews } from './follow-ups.ts';
export { handlesCase } from './handles-case.ts';
export { listNoticeEnds, type NoticeEnd } from './list-notice-ends.ts';
export { visibleTo as noticesVisibleTo } from './notices.policy.ts';
export { recountNotices } from './recount-notices.ts';
