import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { z } from 'zod';
import { id, idParams, raw, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { listReviewQueue } from './scenario-review.ts';
import { sheetLocale, XLSX } from './sheet-of.ts';

/** What is wrong in a file, where, and what to do. `row` as the program counts it; null: the file or the sheet. */
export const rowProblem = z.object({
  sheet: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  text,
});
export type RowProblem = z.infer<typeof rowProblem>;

const importReport = z.object({
  /** Scenarios that can be taken, and those that cannot. */
  readable: z.number().int(),
  unreadable: z.number().int(),
  rows: z.array(
    z.object({
      row: z.number().int(),
      title: z.string(),
      readable: z.boolean(),
      /** A scenario of this name is there already, of this body in this round: to be looked at, no hindrance. */
      known: z.boolean(),
    }),
  ),
  /** All of them, sheet by sheet and row by row. */
  problems: z.array(rowProblem),
});
export type ImportReport = z.infer<typeof importReport>;

export const getScenarioTemplate = endpoint({
  name: 'getScenarioTemplate',
  method: 'GET',
  path: '/api/rounds/:id/scenarios/template',
  summary: 'A workbook to fill in with scenarios for this round, with its instructions in both languages',
  access: 'signed_in',
  params: idParams,
  query: z.object({ locale: sheetLocale }),
  response: raw,
  produces: XLSX,
});
export const checkScenarioImport = endpoint({
  name: 'checkScenarioImport',
  method: 'POST',
  path: '/api/rounds/:id/scenarios/import-check',
  summary: 'Read a workbook and say everything that is wrong with it; nothing is kept',
  access: 'signed_in',
  params: idParams,
  body: z.object({ organisationId: id }),
  files: { file: 'required' },
  response: importReport,
});
export const importScenarios = endpoint({
  name: 'importScenarios',
  method: 'POST',
  path: '/api/rounds/:id/scenarios/import',
  summary:
    'Make a draft of every scenario in a workbook; all or, if the caller says so, those that can be read',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  params: idParams,
  body: z.object({ organisationId: id, take: z.enum(['all', 'readable']).default('all') }),
  files: { file: 'required' },
  response: z.object({ items: z.array(z.object({ id, title: z.string() })) }),
});
export const exportMyScenarios = endpoint({
  name: 'exportMyScenarios',
  method: 'GET',
  path: '/api/me/scenarios/export',
  summary: 'Scenarios of the bodies I belong to as a workbook that an import takes back',
  access: 'signed_in',
  query: z.object({
    locale: sheetLocale,
    organisationId: id.optional(),
    roundId: id.optional(),
    status: z.enum(scenarioLifecycle.states as [string, ...string[]]).optional(),
  }),
  response: raw,
  produces: XLSX,
});
export const exportReviewQueue = endpoint({
  name: 'exportReviewQueue',
  method: 'GET',
  path: '/api/review/scenarios/export',
  summary: 'The review queue under its filters as a workbook, with what was handed in',
  access: 'scenarios.review',
  query: listReviewQueue.query.omit({ cursor: true, limit: true }).extend({ locale: sheetLocale }),
  response: raw,
  produces: XLSX,
});
