import type { Database } from '@jiebang/db/client';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { sql } from 'drizzle-orm';
import type { BrokenRow, Invariant } from './invariant.ts';
import { invariants } from './invariants.ts';
import { noteCalendarGaps } from './note-calendar-gaps.ts';

export type DoctorCheck = {
  name: string;
  sentence: Text;
  /** How many rows break the sentence, and the first of them. */
  count: number;
  broken: BrokenRow[];
};
/** `notes`: what is not broken, but will stop somebody unless it is looked after. */
export type DoctorReport = { ok: boolean; checks: DoctorCheck[]; notes: Text[]; durationMs: number };

/**
 * Checks every invariant and the audit chain on one snapshot, so that work in flight is seen whole or not at all.
 * Reads only; safe beside a running platform. `now` is held against deadlines and ages.
 */
export async function runDoctor(db: Database, now = new Date()): Promise<DoctorReport> {
  const begun = performance.now();
  const { checks, notes } = await db.transaction(
    async (tx) => {
      // The chain is read in batches and may be long; a single statement still has its limit.
      await tx.execute(sql`set local statement_timeout = '300s'`);
      const done: DoctorCheck[] = [];
      for (const one of invariants) done.push(await checkInvariant(tx, one, now));
      return { checks: done, notes: await noteCalendarGaps(tx, now) };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  const ok = checks.every((check) => check.count === 0);
  return { ok, checks, notes, durationMs: performance.now() - begun };
}

/** A check that fails itself counts as broken and lets the others run: rows may be too bad to be computed with. */
async function checkInvariant(db: Database, one: Invariant, now: Date): Promise<DoctorCheck> {
  const { name, sentence } = one;
  try {
    // A savepoint: a statement that failed would take the whole snapshot with it.
    const { count, rows } = await db.transaction((tx) => one.find(tx, now));
    return { name, sentence, count, broken: rows };
  } catch (error) {
    const { cause, message } = error as Error;
    return {
      name,
      sentence,
      count: 1,
      broken: [{ error: cause instanceof Error ? cause.message : message }],
    };
  }
}
