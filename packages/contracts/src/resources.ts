import { isDay } from '@jiebang/domain/calendar/day';
import { sectorIds } from '@jiebang/domain/competitions/lifecycles';
import { resourceLifecycle, resourceRequestLifecycle } from '@jiebang/domain/resources/lifecycle';
import { resourceKinds } from '@jiebang/domain/scenarios/content';
import { z } from 'zod';
import { id, instant, text } from './common.ts';

const day = z.string().max(10).refine(isDay);
export const amount = z.number().int().min(1).max(1_000_000);
export const periodShape = { fromDay: day, untilDay: day };

export const resourceActions = [
  'edit',
  'offer',
  'withdraw',
  'set_terms',
  'add_file',
  'request',
  'read_log',
] as const;
export const resourceRequestActions = [
  'grant',
  'refuse',
  'take_back',
  'return',
  'revoke',
  'accept_terms',
  'download',
] as const;

/** What the owner writes; English may be left empty. */
export const resourceContent = z.object({
  kind: z.enum(resourceKinds),
  sector: z.enum(sectorIds).nullable(),
  title: z.object({ zh: z.string().trim().min(1).max(100), en: z.string().trim().max(200) }),
  summary: z.object({ zh: z.string().trim().min(1).max(2_000), en: z.string().trim().max(4_000) }),
  /** Units that can be in use on one day; null: any number of bodies may use it together. */
  capacity: amount.nullable(),
  unit: z.string().trim().max(20),
  ...periodShape,
  contact: z.string().trim().min(1).max(200),
});
export type ResourceContent = z.infer<typeof resourceContent>;
export const termsText = z.string().trim().min(1).max(20_000);

const body = z.object({ id, name: z.string() });
/** Null: the bureau. */
const owner = body.nullable();

export const resourceSummary = z.object({
  id,
  kind: z.enum(resourceKinds),
  sector: z.enum(sectorIds).nullable(),
  title: text,
  summary: text,
  owner,
  status: z.enum(resourceLifecycle.states as [string, ...string[]]),
  /** Its last day is over. */
  expired: z.boolean(),
  capacity: z.number().int().nullable(),
  unit: z.string(),
  fromDay: z.string(),
  untilDay: z.string(),
  demo: z.boolean(),
});
export type ResourceSummary = z.infer<typeof resourceSummary>;

export const resourceTermsView = z.object({
  version: z.number().int(),
  text: z.string(),
  sm3: z.string(),
  setAt: instant,
});

export const resourceView = resourceSummary.extend({
  revision: z.number().int(),
  /** Null for a visitor. */
  contact: z.string().nullable(),
  terms: resourceTermsView,
  files: z.array(z.object({ id, name: z.string(), bytes: z.number().int() })),
  withdrawnReason: z.string().nullable(),
  /** What is granted of it, for its owner and the bureau; empty for everybody else. */
  taken: z.array(
    z.object({
      requestId: id,
      organisation: z.string(),
      amount: z.number().int(),
      fromDay: z.string(),
      untilDay: z.string(),
    }),
  ),
  /** Bodies for which the viewer may ask for it. */
  requestFor: z.array(body),
  abilities: z.array(z.enum(resourceActions)),
});
export type ResourceView = z.infer<typeof resourceView>;

export const resourceRequestSummary = z.object({
  id,
  resource: z.object({ id, kind: z.enum(resourceKinds), title: text, unit: z.string(), owner }),
  organisation: body,
  amount: z.number().int(),
  grantedAmount: z.number().int().nullable(),
  fromDay: z.string(),
  untilDay: z.string(),
  status: z.enum(resourceRequestLifecycle.states as [string, ...string[]]),
  /** Granted, but its last day is over. */
  expired: z.boolean(),
  createdAt: instant,
});
export type ResourceRequestSummary = z.infer<typeof resourceRequestSummary>;

export const resourceRequestView = resourceRequestSummary.extend({
  purpose: z.string(),
  reason: z.string().nullable(),
  decidedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** What is free all through its period, for who decides; null: no limit, or not theirs to know. */
  free: z.number().int().nullable(),
  terms: resourceTermsView,
  /** Has the viewer accepted the present version? */
  accepted: z.boolean(),
  consents: z.array(z.object({ version: z.number().int(), sm3: z.string(), by: z.string(), at: instant })),
  files: z.array(z.object({ id, name: z.string(), bytes: z.number().int(), sha256: z.string() })),
  abilities: z.array(z.enum(resourceRequestActions)),
});
export type ResourceRequestView = z.infer<typeof resourceRequestView>;

export const resourceDownloadView = z.object({
  /** The watermark that went with the file. */
  id,
  requestId: id,
  organisation: z.string(),
  by: z.string(),
  at: instant,
  file: z.string(),
  sha256: z.string(),
  termsVersion: z.number().int(),
});
export type ResourceDownloadView = z.infer<typeof resourceDownloadView>;
