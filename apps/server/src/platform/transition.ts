import type { Lifecycle } from '@jiebang/domain/lifecycle/lifecycle';
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Work } from './context.ts';
import { AppError } from './errors.ts';

/** A table whose rows go through a lifecycle. */
export type LifecycleTable = PgTable & { id: PgColumn; status: PgColumn };

/**
 * The one way a status changes: `update … where id = $1 and status in (from)`, then the audit event, in the
 * caller's transaction. 0 rows: somebody was faster or the state does not allow it → `wrong_state`, which must leave
 * the transaction (nobody may catch it inside).
 * `when` adds a condition that must still hold at commit; `data` goes to the audit event.
 */
export async function transition<T extends LifecycleTable, S extends string, V extends string>(
  work: Work,
  step: {
    table: T;
    lifecycle: Lifecycle<S, V>;
    verb: NoInfer<V>;
    id: string;
    set?: PgUpdateSetSource<T>;
    when?: SQL | undefined;
    data?: Record<string, unknown>;
    /** The log must not tell who took the step. */
    unnamed?: true | undefined;
    /** From `reserveEntry`, when something signed names the event's number. */
    entry?: bigint;
  },
): Promise<T['$inferSelect']> {
  const { from, to } = step.lifecycle.transitions[step.verb];
  // Sent together; the refusal below rolls the event back with everything else.
  const [rows] = await Promise.all([
    work.tx
      .update(step.table)
      .set({ ...step.set, status: to } as PgUpdateSetSource<T>)
      .where(and(eq(step.table.id, step.id), inArray(step.table.status, [...from]), step.when))
      .returning(),
    work.audit({
      action: `${step.lifecycle.name}.${step.verb}`,
      subjectType: step.lifecycle.name,
      subjectId: step.id,
      data: { to, ...step.data },
      ...(step.entry === undefined ? {} : { entry: step.entry }),
      ...(step.unnamed ? { unnamed: step.unnamed } : {}),
    }),
  ]);
  const row = (rows as T['$inferSelect'][])[0];
  if (!row)
    throw new AppError('wrong_state', `${step.lifecycle.name}.${step.verb} did not apply to ${step.id}`);
  return row;
}
