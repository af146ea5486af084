import type { HandlerOutput } from '@jiebang/contracts/endpoint';
import type { countObjections as endpoint } from '@jiebang/contracts/objections';
import { endOfDay, startOfDay } from '@jiebang/domain/calendar/day';
import type { z } from 'zod';
import type { Ctx } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { readDue } from './objection-due.ts';
import { countObjectionRows, filedBetween, listOpenCases } from './objections.repository.ts';

/** Objections in numbers, of those filed in a period; nothing in them tells who objected. */
export async function countObjections(
  ctx: Ctx,
  { from, to }: z.output<(typeof endpoint)['query']>,
): Promise<HandlerOutput<typeof endpoint>> {
  const { db, clock } = ctx.services;
  const filed = filedBetween(
    from ? new Date(startOfDay(from)) : undefined,
    to ? new Date(endOfDay(to)) : undefined,
  );
  const { userId } = requireUser(ctx);
  const [{ rows, medianDays }, open] = await Promise.all([
    countObjectionRows(db, filed),
    listOpenCases(db, userId, filed),
  ]);
  const dueOf = await readDue(db, open, clock.now());
  const by = (key: 'status' | 'ruling' | 'ground') => {
    const counts: Record<string, number> = {};
    for (const row of rows) {
      const name = row[key];
      if (name !== null) counts[name] = (counts[name] ?? 0) + row.n;
    }
    return counts;
  };
  return {
    total: rows.reduce((sum, { n }) => sum + n, 0),
    byStatus: by('status'),
    byRuling: by('ruling'),
    byRefusal: by('ground'),
    overdue: open.filter((row) => dueOf(row)?.overdue).length,
    medianDays,
  };
}
