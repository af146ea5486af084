import { objectionLifecycle, refusalGrounds, rulings } from '@jiebang/domain/notices/lifecycle';
import { objectionSteps } from '@jiebang/domain/notices/objection-clock';
import { z } from 'zod';
import { exportQuery, id, idParams, instant, page, pageQuery, raw, requiredText, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { sheetOf } from './sheet-of.ts';

const status = z.enum(objectionLifecycle.states as [string, ...string[]]);

export const objectionActions = [
  'take',
  'release',
  'accept',
  'refuse',
  'investigate',
  'uphold',
  'dismiss',
  'answer',
] as const;

/**
 * `statement` is for the objector and the officer who took the case, and null for everybody else; so is the answer,
 * which may name the objector. What remains is the same whoever objected.
 */
export const objectionView = z.object({
  id,
  notice: z.object({ id, title: text }),
  status,
  filedAt: instant,
  handler: z.string().nullable(),
  takenAt: instant.nullable(),
  acceptedAt: instant.nullable(),
  refusalGround: z.enum(refusalGrounds).nullable(),
  ruling: z.enum(rulings).nullable(),
  ruledAt: instant.nullable(),
  answeredAt: instant.nullable(),
  /** What the bureau owes next and by when; null when nothing is owed. A missing year says why nobody can tell. */
  due: z
    .object({
      step: z.enum(objectionSteps),
      lastDay: z.string().nullable(),
      endsAt: instant.nullable(),
      daysLeft: z.number().int().nullable(),
      overdue: z.boolean(),
      missingYear: z.number().int().nullable(),
    })
    .nullable(),
  statement: z
    .object({
      name: z.string(),
      identity: z.string(),
      contact: z.string(),
      grounds: z.string(),
      evidence: z.string(),
      file: z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() }).nullable(),
      answer: z.string().nullable(),
      mine: z.boolean(),
    })
    .nullable(),
  abilities: z.array(z.enum(objectionActions)),
});
export type ObjectionView = z.infer<typeof objectionView>;

export const fileObjection = endpoint({
  name: 'fileObjection',
  method: 'POST',
  path: '/api/notices/:id/objections',
  summary:
    'Object to a running notice under my real name; only the officer who takes the case will see who I am',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  params: idParams,
  body: z.object({
    /** Real name; the account's where it is not given. */
    name: z.string().trim().max(60).default(''),
    /** A body that I belong to and speak for; else `identity` says who I am. */
    organisationId: z.union([z.literal(''), id]).default(''),
    identity: z.string().trim().max(200).default(''),
    contact: z.string().trim().min(5).max(120),
    grounds: z.string().trim().min(10).max(4_000),
    evidence: z.string().trim().max(4_000).default(''),
    /** A file of mine that was uploaded as `objection_evidence` and checked. */
    uploadId: id.nullable().default(null),
  }),
  response: objectionView,
});
export const listObjections = endpoint({
  name: 'listObjections',
  method: 'GET',
  path: '/api/objections',
  summary: 'Objections to handle (officers), without who filed them; or my own',
  access: 'signed_in',
  query: pageQuery.extend({
    mine: z.stringbool().default(false),
    status: status.optional(),
    noticeId: id.optional(),
  }),
  response: page(objectionView),
});
export const exportObjections = sheetOf('exportObjections', listObjections, {
  summary:
    'Objections as a workbook under the same filters; who objected stands in the rows of my own cases alone',
});
export const countObjections = endpoint({
  name: 'countObjections',
  method: 'GET',
  path: '/api/objections/statistics',
  summary:
    'Objections in numbers: by state, ruling and ground of refusal, overdue, and how long an answer took',
  access: 'notices.manage',
  query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
  response: z.object({
    total: z.number().int(),
    byStatus: z.record(z.string(), z.number().int()),
    byRuling: z.record(z.string(), z.number().int()),
    byRefusal: z.record(z.string(), z.number().int()),
    overdue: z.number().int(),
    /** Calendar days from filing to the answer or refusal; null while none was answered. */
    medianDays: z.number().nullable(),
  }),
});
export const getObjection = endpoint({
  name: 'getObjection',
  method: 'GET',
  path: '/api/objections/:id',
  summary: 'One objection',
  access: 'signed_in',
  params: idParams,
  response: objectionView,
});
export const downloadEvidence = endpoint({
  name: 'downloadEvidence',
  method: 'GET',
  path: '/api/objections/:id/evidence',
  summary: 'The file that was filed with it; for the objector and the officer who took the case',
  access: 'signed_in',
  params: idParams,
  response: raw,
  produces: 'application/octet-stream',
});
export const exportAnswer = endpoint({
  name: 'exportAnswer',
  method: 'GET',
  path: '/api/objections/:id/export',
  summary: 'The answer as an official document, pdf or docx; for the objector and the officer of the case',
  access: 'signed_in',
  params: idParams,
  query: exportQuery,
  response: raw,
  produces: 'application/pdf',
});

/** Steps of the officer; each answers the objection as it then is. */
const step = <const N extends string, const P extends string>(name: N, path: P, summary: string) =>
  ({
    name,
    method: 'POST',
    path: `/api/objections/:id/${path}`,
    summary,
    access: 'notices.manage',
    params: idParams,
    response: objectionView,
  }) as const;

export const takeObjection = endpoint(
  step('takeObjection', 'take', 'Take the case, and with it the knowledge of who objected'),
);
export const releaseObjection = endpoint(
  step('releaseObjection', 'release', 'Give a case of mine back; who objected is no longer shown to me'),
);
export const acceptObjection = endpoint(
  step('acceptObjection', 'accept', 'Accept it: the notice is paused from today on'),
);
export const refuseObjection = endpoint({
  ...step('refuseObjection', 'refuse', 'Refuse it on one of the grounds, and tell the objector'),
  body: z.object({ ground: z.enum(refusalGrounds), answer: z.string().trim().min(1).max(2_000) }),
});
export const investigateObjection = endpoint(
  step('investigateObjection', 'investigate', 'Begin the investigation'),
);
export const upholdObjection = endpoint({
  ...step(
    'upholdObjection',
    'uphold',
    'Uphold it: the notice ends; the consequence is published, the objector is not',
  ),
  body: z.object({ consequence: requiredText(2_000) }),
});
export const dismissObjection = endpoint(
  step('dismissObjection', 'dismiss', 'Dismiss it after investigation'),
);
export const answerObjection = endpoint({
  ...step('answerObjection', 'answer', 'Tell the objector; after a dismissal the days that were left follow'),
  body: z.object({ answer: z.string().trim().min(1).max(4_000) }),
});
