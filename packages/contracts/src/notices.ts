import { periodUnits } from '@jiebang/domain/calendar/working-days';
import { MAX_PERIOD_LENGTH, noticeLifecycle, noticeSubjectTypes } from '@jiebang/domain/notices/lifecycle';
import { z } from 'zod';
import { day } from './calendar.ts';
import { exportQuery, id, idParams, instant, page, pageQuery, raw, requiredText, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { sheetOf } from './sheet-of.ts';

const status = z.enum(noticeLifecycle.states as [string, ...string[]]);
const subjectType = z.enum(noticeSubjectTypes);
const periodLength = z.number().int().min(1).max(MAX_PERIOD_LENGTH);

/** Fields without defaults: in a PATCH what is not given must stay as it is. */
const content = z.object({
  title: requiredText(120),
  body: requiredText(8_000),
  periodLength,
  periodUnit: z.enum(periodUnits),
});
const shape = content.shape;

/**
 * Where the clock stands, computed when it is read. `lastDay` and `endsAt` are null while an objection pauses the
 * notice, and when `missingYear` says that the count runs into a year whose calendar is not on file.
 * `over`: the period has run out, though the end may not be recorded yet (`status`).
 */
const clock = z.object({
  paused: z.boolean(),
  lastDay: day.nullable(),
  endsAt: instant.nullable(),
  daysLeft: z.number().int().nullable(),
  over: z.boolean(),
  missingYear: z.number().int().nullable(),
});

export const noticeActions = ['edit', 'post', 'send_back', 'start', 'withdraw', 'object'] as const;

/** `clock` is null before the start. Names of officers and the number of open objections are for officers. */
export const noticeView = z.object({
  id,
  subjectType,
  subjectId: id,
  title: text,
  body: text,
  periodLength,
  periodUnit: z.enum(periodUnits),
  status,
  startedAt: instant.nullable(),
  startDay: day.nullable(),
  endedAt: instant.nullable(),
  clock: clock.nullable(),
  /** Days that did not count, both included, because an objection was being handled; an open pause has no last day. */
  pauses: z.array(z.object({ fromDay: day, toDay: day.nullable() })),
  outcomeReason: text.nullable(),
  /** Who issues it, as it was posted; null before the start. */
  issuer: text.nullable(),
  /** SM3 of what was posted; null before the start. */
  contentSm3: z.string().nullable(),
  office: z
    .object({
      preparedBy: z.string(),
      startedBy: z.string().nullable(),
      revision: z.number().int(),
      openObjections: z.number().int(),
    })
    .nullable(),
  abilities: z.array(z.enum(noticeActions)),
});
export type NoticeView = z.infer<typeof noticeView>;

export const listNotices = endpoint({
  name: 'listNotices',
  method: 'GET',
  path: '/api/notices',
  summary: 'Public notices, newest first; officers also see those in preparation',
  access: 'public',
  query: pageQuery.extend({
    status: status.optional(),
    subjectType: subjectType.optional(),
    subjectId: id.optional(),
  }),
  response: page(noticeView),
});
export const exportNotices = sheetOf('exportNotices', listNotices, {
  summary: 'Notices as a workbook under the same filters',
});
export const getNotice = endpoint({
  name: 'getNotice',
  method: 'GET',
  path: '/api/notices/:id',
  summary: 'One notice with its clock',
  access: 'public',
  params: idParams,
  response: noticeView,
});
export const exportNotice = endpoint({
  name: 'exportNotice',
  method: 'GET',
  path: '/api/notices/:id/export',
  summary: 'A posted notice as an official document (GB/T 9704), pdf or docx, with hash and check code',
  access: 'public',
  params: idParams,
  query: exportQuery,
  response: raw,
  produces: 'application/pdf',
});
export const draftNotice = endpoint({
  name: 'draftNotice',
  method: 'POST',
  path: '/api/notices',
  summary: 'Draw up a notice on a subject',
  access: 'notices.manage',
  status: 201,
  idempotent: true,
  body: content.extend({
    subjectType,
    subjectId: id,
    /** As the subject's programme says, where it is not given. */
    periodLength: shape.periodLength.optional(),
    periodUnit: shape.periodUnit.optional(),
  }),
  response: noticeView,
});
export const updateNotice = endpoint({
  name: 'updateNotice',
  method: 'PATCH',
  path: '/api/notices/:id',
  summary: 'Change a draft of mine; `revision` is the one that was read',
  access: 'notices.manage',
  params: idParams,
  body: content.partial().extend({ revision: z.number().int().min(1) }),
  response: noticeView,
});
export const postNotice = endpoint({
  name: 'postNotice',
  method: 'POST',
  path: '/api/notices/:id/post',
  summary: 'Hand a draft of mine over to a second person, who starts it',
  access: 'notices.manage',
  params: idParams,
  response: noticeView,
});
export const sendBackNotice = endpoint({
  name: 'sendBackNotice',
  method: 'POST',
  path: '/api/notices/:id/send-back',
  summary: 'Give a notice that awaits its start back to who prepared it, with a reason',
  access: 'notices.manage',
  params: idParams,
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  response: noticeView,
});
export const startNotice = endpoint({
  name: 'startNotice',
  method: 'POST',
  path: '/api/notices/:id/start',
  summary: 'Start the clock, as another person than who prepared it; counting begins the next day',
  access: 'notices.manage',
  params: idParams,
  response: noticeView,
});
export const withdrawNotice = endpoint({
  name: 'withdrawNotice',
  method: 'POST',
  path: '/api/notices/:id/withdraw',
  summary: 'Take a notice back; the reason is published with it when it was running',
  access: 'notices.manage',
  params: idParams,
  body: z.object({ reason: requiredText(500) }),
  response: noticeView,
});
