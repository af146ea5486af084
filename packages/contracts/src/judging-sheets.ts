import { conflictKinds } from '@jiebang/domain/judging/lifecycle';
import { SHEET_LIMITS } from '@jiebang/domain/judging/sheet';
import { z } from 'zod';
import { revision, rubric } from './challenges.ts';
import { id, idParams, instant, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { panelStatus, panelView } from './judging.ts';
import { assignmentStatus, conflict, entryMaterial, mark, panelSeat } from './judging-progress.ts';

const reason = z.object({ reason: z.string().trim().min(1).max(500) });

/** One of my entries; nothing here says whose it is. */
export const myEntry = z.object({
  /** Of the assignment: its page is `/workspace/scoring/<id>`. */
  id,
  number: z.number().int(),
  status: assignmentStatus,
  /** Criteria with a mark. */
  marked: z.number().int(),
  total: z.number().nullable(),
  submittedAt: instant.nullable(),
});
export const myPanel = z.object({
  id,
  status: panelStatus,
  competition: z.object({ slug: z.string(), title: text }),
  challenge: z.object({ code: z.string().nullable(), title: z.string() }).nullable(),
  dueAt: instant,
  overdue: z.boolean(),
  criteria: z.number().int(),
  /** Entries that are mine to score (not those given back), and how many are handed in: 2/4. */
  total: z.number().int(),
  submitted: z.number().int(),
  /** By number, those given back among them. */
  entries: z.array(myEntry),
});
export type MyPanel = z.infer<typeof myPanel>;

export const sheetView = z.object({
  revision: z.number().int(),
  marks: z.array(mark),
  comment: z.string(),
  /** Weighted total of what is handed in; null while it is a draft. */
  total: z.number().nullable(),
  updatedAt: instant,
});
/** One entry before its judge: blind number, material, my sheet. */
export const assignmentView = myEntry.extend({
  panel: myPanel.pick({ id: true, status: true, competition: true, challenge: true, dueAt: true }).extend({
    rubric,
    /** Neighbours by number among my entries, for going on. */
    previousId: id.nullable(),
    nextId: id.nullable(),
  }),
  /** Names of the entrant are taken out («〔已隐去〕»); null once it is given back. */
  material: entryMaterial.nullable(),
  /** Null until the entry is accepted. */
  sheet: sheetView.nullable(),
  conflict: conflict.nullable(),
  /** Why it was opened again, while it is. */
  reopened: z.object({ reason: z.string(), at: instant }).nullable(),
  acceptedAt: instant.nullable(),
  abilities: z.array(z.enum(['accept', 'declare_conflict', 'edit', 'submit'])),
});
export type AssignmentView = z.infer<typeof assignmentView>;

/** An entry with its sheets, for the bureau: marks only when every sheet of the panel is in. */
export const entryView = z.object({
  id,
  number: z.number().int(),
  team: z.object({ id, name: z.string(), organisation: z.string().nullable() }),
  rubric,
  material: entryMaterial,
  /** Null: not all sheets of the panel are in, and nobody reads marks before. */
  sheets: z
    .array(
      panelSeat.pick({ assignmentId: true, seat: true, judge: true, status: true, abilities: true }).extend({
        marks: z.array(mark),
        comment: z.string(),
        total: z.number(),
        /** Earlier hand-ins that were opened again. */
        versions: z.array(
          z.object({
            version: z.number().int(),
            total: z.number(),
            sm3: z.string(),
            submittedAt: instant,
            reopened: z.object({ reason: z.string(), at: instant, by: z.string() }).nullable(),
          }),
        ),
      }),
    )
    .nullable(),
});
export type EntryView = z.infer<typeof entryView>;

export const listMyPanels = endpoint({
  name: 'listMyPanels',
  method: 'GET',
  path: '/api/me/panels',
  summary: 'Panels I score for, those to do first, each with my entries',
  access: 'sheets.give',
  response: z.object({ items: z.array(myPanel), awaited: z.number().int() }),
});
export const getAssignment = endpoint({
  name: 'getAssignment',
  method: 'GET',
  path: '/api/assignments/:id',
  summary: 'One entry without names, and my sheet',
  access: 'sheets.give',
  params: idParams,
  response: assignmentView,
});
export const acceptAssignment = endpoint({
  name: 'acceptAssignment',
  method: 'POST',
  path: '/api/assignments/:id/accept',
  summary: 'Declare that I have no conflict; the sheet opens',
  access: 'sheets.give',
  params: idParams,
  response: assignmentView,
});
export const declareConflict = endpoint({
  name: 'declareConflict',
  method: 'POST',
  path: '/api/assignments/:id/conflict',
  summary: 'Declare a conflict at this entry; the bureau replaces me there',
  access: 'sheets.give',
  params: idParams,
  body: z.object({
    kind: z.enum(conflictKinds),
    note: z.string().trim().min(1).max(SHEET_LIMITS.note),
  }),
  response: assignmentView,
});
export const saveSheet = endpoint({
  name: 'saveSheet',
  method: 'PATCH',
  path: '/api/assignments/:id/sheet',
  summary:
    'Save the draft: the criteria named, the others stay; refused with the present revision when another tab was faster',
  access: 'sheets.give',
  params: idParams,
  body: z.object({
    revision,
    changes: z
      .object({ marks: z.array(mark).max(20), comment: z.string().max(SHEET_LIMITS.comment) })
      .partial(),
  }),
  response: assignmentView,
});
export const submitSheet = endpoint({
  name: 'submitSheet',
  method: 'POST',
  path: '/api/assignments/:id/submit',
  summary:
    'Hand the sheet in: every criterion marked, reasons below 60 and for full marks; then it is locked',
  access: 'sheets.give',
  params: idParams,
  body: z.object({ revision }),
  response: assignmentView,
});
export const getEntry = endpoint({
  name: 'getEntry',
  method: 'GET',
  path: '/api/entries/:id',
  summary: 'An entry with its material; its sheets once all of the panel are in',
  access: 'judging.manage',
  params: idParams,
  response: entryView,
});
export const replaceJudge = endpoint({
  name: 'replaceJudge',
  method: 'POST',
  path: '/api/assignments/:id/replace',
  summary: 'Replace a judge who declared a conflict: by draw from the pool, or one chosen with a reason',
  access: 'judging.manage',
  params: idParams,
  body: z.object({
    /** Null: drawn, the least loaded first. */
    judgeId: id.nullable().default(null),
    /** Needed with `judgeId`. */
    reason: z.string().trim().max(500).default(''),
  }),
  response: panelView,
});
export const relieveJudge = endpoint({
  name: 'relieveJudge',
  method: 'POST',
  path: '/api/assignments/:id/relieve',
  summary: 'Take an entry from a judge who stays silent, with a reason; another is drawn at once',
  access: 'judging.manage',
  params: idParams,
  body: reason,
  response: panelView,
});
export const reopenSheet = endpoint({
  name: 'reopenSheet',
  method: 'POST',
  path: '/api/assignments/:id/reopen',
  summary: 'Open a sheet again, with a reason that its judge reads; what was handed in is kept',
  access: 'judging.manage',
  params: idParams,
  body: reason,
  response: panelView,
});
