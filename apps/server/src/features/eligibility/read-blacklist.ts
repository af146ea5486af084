import type { BlacklistEntryView } from '@jiebang/contracts/blacklist';
import type { BlacklistKind, BlacklistStatus } from '@jiebang/domain/eligibility/blacklist-lifecycle';
import type { UserActor } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { requireUser } from '../../platform/require-user.ts';
import { type EntryRow, entriesWhere, entryIs, listEntries } from './blacklist.repository.ts';

type Query = {
  status?: string | undefined;
  q?: string | undefined;
  day?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

export async function listBlacklist(ctx: Ctx, { cursor, limit, ...filter }: Query) {
  const actor = requireUser(ctx);
  const before = readCursor(cursor);
  const rows = await listEntries(ctx.services.db, entriesWhere({ ...filter, before }), limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ entry }) => entry.id);
  return { items: shown.map((row) => present(actor, row)), nextCursor };
}

export async function getBlacklistEntry(ctx: Ctx, id: string): Promise<BlacklistEntryView> {
  const actor = requireUser(ctx);
  const [row] = await listEntries(ctx.services.db, entryIs(id), 1);
  if (!row) throw notFound('entry');
  return present(actor, row);
}

function present(actor: UserActor, { entry, proposer, decider, lifter }: EntryRow): BlacklistEntryView {
  const status = entry.status as BlacklistStatus;
  return {
    id: entry.id,
    creditCode: entry.creditCode,
    name: entry.name,
    kind: entry.kind as BlacklistKind,
    ground: entry.ground,
    document: entry.document,
    fromDay: entry.fromDay,
    untilDay: entry.untilDay,
    status,
    proposed: { name: proposer, at: entry.proposedAt.toISOString() },
    decided: entry.decidedAt ? { name: decider ?? '', at: entry.decidedAt.toISOString() } : null,
    lifted: entry.liftedAt
      ? { name: lifter ?? '', at: entry.liftedAt.toISOString(), reason: entry.liftReason ?? '' }
      : null,
    abilities:
      status === 'proposed'
        ? [...(entry.proposedBy === actor.userId ? [] : ['confirm' as const]), 'dismiss']
        : status === 'in_force'
          ? ['lift']
          : [],
  };
}
