export { absoluteUrl, composeMail } from './compose-mail.ts';
export { inviteByMail } from './invite-by-mail.ts';
export { isRefusedForGood } from './is-refused-for-good.ts';
export type { NotificationData, NotificationKind } from './kinds.ts';
export { listNotifications } from './list-notifications.ts';
export { notify } from './notify.ts';
export { sweepUnmailed } from './sweep-unmailed.ts';
