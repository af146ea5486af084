import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';
import { endpoint } from './endpoint.ts';
import { sheetOf } from './sheet-of.ts';

export const auditEventView = z.object({
  entry: z.string(),
  at: instant,
  action: z.string(),
  actor: z.object({ id: id.nullable(), name: z.string() }),
  subjectType: z.string(),
  subjectId: z.string(),
  data: z.record(z.string(), z.unknown()),
  hash: z.string().nullable(),
  batch: z.number().int().nullable(),
});
export const chainHead = z.object({
  events: z.number().int(),
  batches: z.number().int(),
  root: z.string().nullable(),
  sealedAt: instant.nullable(),
  pending: z.number().int(),
});
export const verification = z.object({
  ok: z.boolean(),
  batches: z.number().int(),
  events: z.number().int(),
  brokenAt: z
    .object({ batch: z.number().int(), entry: z.string().nullable(), reason: z.string() })
    .nullable(),
  durationMs: z.number(),
});

export const getChainHead = endpoint({
  name: 'getChainHead',
  method: 'GET',
  path: '/api/audit/head',
  summary: 'Head of the audit chain',
  access: 'public',
  response: chainHead,
});
export const listAuditEvents = endpoint({
  name: 'listAuditEvents',
  method: 'GET',
  path: '/api/audit/events',
  summary: 'Audit events (audit administrator)',
  access: 'audit.read',
  query: pageQuery.extend({
    action: z.string().max(80).optional(),
    subjectId: z.string().max(80).optional(),
  }),
  response: page(auditEventView),
});
export const exportAuditEvents = sheetOf('exportAuditEvents', listAuditEvents, {
  summary: 'Audit events as a workbook under the same filters',
});
export const verifyChain = endpoint({
  name: 'verifyChain',
  method: 'POST',
  path: '/api/audit/verify',
  summary: 'Recompute the chain; names the first broken link',
  access: 'audit.read',
  response: verification,
});
