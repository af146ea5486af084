import { blacklistKinds, blacklistLifecycle } from '@jiebang/domain/eligibility/blacklist-lifecycle';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery } from './common.ts';
import { endpoint } from './endpoint.ts';
import { sheetOf } from './sheet-of.ts';

/** Before it the database knows a day that the form allows, the year 0, not at all. */
const FIRST_DAY = '1900-01-01';
const status = z.enum(blacklistLifecycle.states);
const person = z.object({ name: z.string(), at: instant });

export const blacklistEntryView = z.object({
  id,
  creditCode: z.string(),
  name: z.string(),
  kind: z.enum(blacklistKinds),
  ground: z.string(),
  document: z.string(),
  fromDay: z.string(),
  untilDay: z.string().nullable(),
  status,
  proposed: person,
  decided: person.nullable(),
  lifted: person.extend({ reason: z.string() }).nullable(),
  abilities: z.array(z.enum(['confirm', 'dismiss', 'lift'])),
});
export type BlacklistEntryView = z.infer<typeof blacklistEntryView>;

export const listBlacklist = endpoint({
  name: 'listBlacklist',
  method: 'GET',
  path: '/api/blacklist',
  summary: 'Bodies with serious violations or major penalties, newest first',
  access: 'organisations.review',
  query: pageQuery.extend({
    status: status.optional(),
    /** Part of the name or of the credit code. */
    q: z.string().trim().max(60).optional(),
    /** Entries whose period holds this day, whatever their state. */
    day: z.iso
      .date()
      .refine((day) => day >= FIRST_DAY)
      .optional(),
  }),
  response: page(blacklistEntryView),
});
export const exportBlacklist = sheetOf('exportBlacklist', listBlacklist, {
  summary: 'The list of violations as a workbook under the same filters',
});
export const getBlacklistEntry = endpoint({
  name: 'getBlacklistEntry',
  method: 'GET',
  path: '/api/blacklist/:id',
  summary: 'One entry',
  access: 'organisations.review',
  params: idParams,
  response: blacklistEntryView,
});
export const proposeBlacklistEntry = endpoint({
  name: 'proposeBlacklistEntry',
  method: 'POST',
  path: '/api/blacklist',
  summary: 'Enter a body; it counts once another person has confirmed it',
  access: 'organisations.review',
  status: 201,
  idempotent: true,
  body: z.object({
    creditCode: z.string().max(60),
    name: z.string().trim().min(2).max(120),
    kind: z.enum(blacklistKinds),
    ground: z.string().trim().min(1).max(500),
    document: z.string().trim().min(1).max(200),
    fromDay: z.iso.date(),
    untilDay: z.iso.date().nullable().default(null),
  }),
  response: blacklistEntryView,
});
export const confirmBlacklistEntry = endpoint({
  name: 'confirmBlacklistEntry',
  method: 'POST',
  path: '/api/blacklist/:id/confirm',
  summary: 'The second look, by another person: from now on the entry counts',
  access: 'organisations.review',
  params: idParams,
  response: blacklistEntryView,
});
export const dismissBlacklistEntry = endpoint({
  name: 'dismissBlacklistEntry',
  method: 'POST',
  path: '/api/blacklist/:id/dismiss',
  summary: 'Do not take a proposed entry up',
  access: 'organisations.review',
  params: idParams,
  response: blacklistEntryView,
});
export const liftBlacklistEntry = endpoint({
  name: 'liftBlacklistEntry',
  method: 'POST',
  path: '/api/blacklist/:id/lift',
  summary: 'Lift an entry, with the reason; it stays in the record',
  access: 'organisations.review',
  params: idParams,
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  response: blacklistEntryView,
});
