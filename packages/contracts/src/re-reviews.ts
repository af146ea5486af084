import {
  findingLifecycle,
  MAX_RE_REVIEW_SEATS,
  reReviewLifecycle,
} from '@jiebang/domain/notices/re-review-lifecycle';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery, raw, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { drawReplay } from './opinion-draws.ts';
import { sheetOf } from './sheet-of.ts';

const findingStatus = z.enum(findingLifecycle.states as [string, ...string[]]);
const count = z.number().int();
const reason = z.object({ reason: z.string().trim().min(1).max(500) });

/** The re-review as the officer of the case reads it. A finding is shown once it is handed in. */
export const reReviewView = z.object({
  id,
  status: z.enum(reReviewLifecycle.states as [string, ...string[]]),
  grounds: z.string(),
  evidence: z.string(),
  fileShown: z.boolean(),
  seats: count,
  poolSize: count,
  barred: count,
  poolSm3: z.string(),
  seedSm3: z.string(),
  orderedAt: instant,
  closedAt: instant.nullable(),
  endReason: z.string().nullable(),
  supports: count,
  against: count,
  /** Of all the places; null while there is none. */
  majority: z.enum(['supports', 'against']).nullable(),
  findings: z.array(
    z.object({
      id,
      expert: z.string(),
      status: findingStatus,
      supports: z.boolean().nullable(),
      finding: z.string().nullable(),
      recusalReason: z.string().nullable(),
      /** Somebody else has the place by now. */
      replaced: z.boolean(),
      dueAt: instant,
      overdue: z.boolean(),
      submittedAt: instant.nullable(),
    }),
  ),
  abilities: z.array(z.enum(['relieve', 'end'])),
});
export type ReReviewView = z.infer<typeof reReviewView>;

/** What an expert reads: words and file, never who objected, who else sits, or what the others found. */
export const findingSummary = z.object({
  id,
  status: findingStatus,
  notice: z.object({ id, title: text }),
  assignedAt: instant,
  dueAt: instant,
  /** Working days, the present one among them; null where the calendar is not on file. */
  daysLeft: count.nullable(),
  overdue: z.boolean(),
  submittedAt: instant.nullable(),
});
export const findingView = findingSummary.extend({
  /** Null for who has stepped back: the matter is closed to them. */
  matter: z.object({ grounds: z.string(), evidence: z.string(), file: z.boolean() }).nullable(),
  supports: z.boolean().nullable(),
  finding: z.string(),
  recusalReason: z.string().nullable(),
  abilities: z.array(z.enum(['submit', 'recuse'])),
});
export type FindingView = z.infer<typeof findingView>;

export const getReReview = endpoint({
  name: 'getReReview',
  method: 'GET',
  path: '/api/objections/:id/re-review',
  summary: 'The re-review of a case of mine; null before one is ordered',
  access: 'notices.manage',
  params: idParams,
  response: z.object({
    reReview: reReviewView.nullable(),
    /** What the experts would read, without the objector; null where a person has to write it. */
    draft: z.object({ grounds: z.string().nullable(), evidence: z.string().nullable() }).nullable(),
    abilities: z.array(z.enum(['order'])),
  }),
});
export const orderReReview = endpoint({
  name: 'orderReReview',
  method: 'POST',
  path: '/api/objections/:id/re-review',
  summary: 'Have another panel, drawn by lot, look again; nobody who judged the matter before sits on it',
  access: 'notices.manage',
  status: 201,
  idempotent: true,
  params: idParams,
  body: z.object({
    seats: count
      .min(3)
      .max(MAX_RE_REVIEW_SEATS)
      .refine((n) => n % 2 === 1),
    /** What the experts read; it may not name the objector. */
    grounds: z.string().trim().min(1).max(4_000),
    evidence: z.string().trim().max(4_000).default(''),
    /** The officer has looked through the file and it does not tell who filed it. */
    showFile: z.boolean().default(false),
  }),
  response: reReviewView,
});
export const endReReview = endpoint({
  name: 'endReReview',
  method: 'POST',
  path: '/api/objections/:id/re-review/end',
  summary: 'End a re-review in which a place is empty and nobody of the pool is left',
  access: 'notices.manage',
  params: idParams,
  body: reason,
  response: reReviewView,
});
export const relieveReReviewer = endpoint({
  name: 'relieveReReviewer',
  method: 'POST',
  path: '/api/re-review-findings/:id/relieve',
  summary: 'Replace an expert who let the deadline pass, by the next of the draw',
  access: 'notices.manage',
  params: idParams,
  response: reReviewView,
});
export const getReReviewRecord = endpoint({
  name: 'getReReviewRecord',
  method: 'GET',
  path: '/api/objections/:id/re-review/record',
  summary: 'Everything that is needed to draw again; for the officer of the case',
  access: 'notices.manage',
  params: idParams,
  response: z.unknown(),
  produces: 'application/json',
});
export const replayReReview = endpoint({
  name: 'replayReReview',
  method: 'GET',
  path: '/api/objections/:id/re-review/replay',
  summary: 'Draw again from what is on record, and tell what does not fit',
  access: 'notices.manage',
  params: idParams,
  response: drawReplay,
});
export const listMyFindings = endpoint({
  name: 'listMyFindings',
  method: 'GET',
  path: '/api/me/re-review-findings',
  summary: 'Re-reviews asked of me, newest first',
  access: 'opinions.give',
  query: pageQuery,
  response: page(findingSummary),
});
export const exportMyFindings = sheetOf('exportMyFindings', listMyFindings, {
  summary: 'Re-reviews asked of me, as a workbook under the same filters',
});
export const getFinding = endpoint({
  name: 'getFinding',
  method: 'GET',
  path: '/api/re-review-findings/:id',
  summary: 'What I am to look at again, without who objected, and my finding',
  access: 'opinions.give',
  params: idParams,
  response: findingView,
});
export const downloadReReviewEvidence = endpoint({
  name: 'downloadReReviewEvidence',
  method: 'GET',
  path: '/api/re-review-findings/:id/evidence',
  summary: 'The file of the objection, where the officer shows it, under a name that says nothing',
  access: 'opinions.give',
  params: idParams,
  response: raw,
  produces: 'application/octet-stream',
});
export const submitFinding = endpoint({
  name: 'submitFinding',
  method: 'POST',
  path: '/api/re-review-findings/:id/submit',
  summary: 'Hand my finding in, in words; from then on it is locked',
  access: 'opinions.give',
  params: idParams,
  body: z.object({ supports: z.boolean(), finding: z.string().trim().min(10).max(4_000) }),
  response: findingView,
});
export const recuseFinding = endpoint({
  name: 'recuseFinding',
  method: 'POST',
  path: '/api/re-review-findings/:id/recuse',
  summary: 'Declare a conflict: the next of the draw takes the place',
  access: 'opinions.give',
  params: idParams,
  body: reason,
  response: findingView,
});
