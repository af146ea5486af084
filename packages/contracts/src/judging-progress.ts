import { assignmentLifecycle, conflictKinds } from '@jiebang/domain/judging/lifecycle';
import { z } from 'zod';
import { id, instant, text } from './common.ts';

export const assignmentStatus = z.enum(assignmentLifecycle.states as [string, ...string[]]);
export const conflict = z.object({ kind: z.enum(conflictKinds), note: z.string() });

/** Who scores an entry from one seat now, and how far they are; for the bureau. */
export const panelSeat = z.object({
  assignmentId: id,
  seat: z.number().int(),
  judge: z.object({ id, name: z.string() }),
  status: assignmentStatus,
  /** Why they may not score, while they are not replaced. */
  conflict: conflict.nullable(),
  /** Criteria with a mark in the draft; the marks themselves are the judge's until all are in. */
  marked: z.number().int(),
  submittedAt: instant.nullable(),
  /** Why the sheet was opened again, while it is. */
  reopenReason: z.string().nullable(),
  /** Weighted total; null until every sheet of the entry is in. */
  total: z.number().nullable(),
  abilities: z.array(z.enum(['replace', 'relieve', 'reopen'])),
});
export const panelEntry = z.object({
  id,
  /** Blind number, from 1. */
  number: z.number().int(),
  team: z.object({ id, name: z.string(), status: z.string(), organisation: z.string().nullable() }),
  seats: z.array(panelSeat),
  /** Of the sheets' totals, once all are in; two decimals, half up. */
  statistics: z
    .object({
      totals: z.array(z.number()),
      mean: z.number(),
      /** Without the highest and the lowest, where there are as many sheets as the formula asks. */
      trimmedMean: z.number(),
      highest: z.number(),
      lowest: z.number(),
    })
    .nullable(),
});
export type PanelEntry = z.infer<typeof panelEntry>;

export const panelReplacement = z.object({
  entry: z.number().int(),
  seat: z.number().int(),
  /** Names; with `known_conflict` who had drawn the seat and never was before this entry. */
  from: z.string(),
  to: z.string(),
  ground: z.enum(['known_conflict', 'declared_conflict', 'relieved']),
  /** The declared conflict, or the bureau's reason for relieving. */
  conflict: conflict.nullable(),
  reason: z.string().nullable(),
  /** Drawn by the seed, or chosen by the bureau with its reason. */
  chosenReason: z.string().nullable(),
  at: instant,
});

/** One mark; `reason` below 60 and for full marks. `criterion` counts from 0. */
export const mark = z.object({
  criterion: z.number().int().min(0).max(19),
  mark: z.number().min(-9_999).max(9_999).nullable(),
  reason: z.string().max(1_000),
});
export const entryMaterial = z.array(z.object({ title: text, text: z.string() }));
