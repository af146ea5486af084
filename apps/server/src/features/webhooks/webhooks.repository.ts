import type { Tx } from '@jiebang/db/client';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { webhooks } from '@jiebang/db/schema/webhooks';
import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import type { WebhookEventType } from '@jiebang/domain/webhooks/events';
import { and, asc, count, eq, gt, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';

const joined = (tx: Tx) =>
  tx
    .select({ webhook: webhooks, organisation: organisations.name })
    .from(webhooks)
    .leftJoin(organisations, eq(organisations.id, webhooks.organisationId));
export type WebhookPlace = Awaited<ReturnType<typeof joined>>[number];
export type WebhookRow = WebhookPlace['webhook'];

export async function findWebhook(tx: Tx, id: string, visible: SQL): Promise<WebhookPlace | null> {
  const [row] = await joined(tx).where(and(eq(webhooks.id, id), visible));
  return row ?? null;
}

export async function listWebhookRows(
  tx: Tx,
  filter: { visible: SQL; organisation: string | undefined; after: string | undefined },
  limit: number,
): Promise<WebhookPlace[]> {
  return await joined(tx)
    .where(
      and(
        filter.visible,
        filter.organisation ? eq(webhooks.organisationId, filter.organisation) : undefined,
        filter.after ? gt(webhooks.id, filter.after) : undefined,
      ),
    )
    .orderBy(asc(webhooks.id))
    .limit(limit);
}

/** Addresses of a body (null: of the bureau), counted while nobody else adds one. */
export async function countHeld(tx: Tx, organisationId: string | null): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`webhooks:${organisationId}`}, 0))`);
  const owner = organisationId
    ? eq(webhooks.organisationId, organisationId)
    : isNull(webhooks.organisationId);
  const [row] = await tx
    .select({ held: count() })
    .from(webhooks)
    .where(and(owner, ne(webhooks.status, 'removed')));
  return row?.held ?? 0;
}

export async function insertWebhook(tx: Tx, row: typeof webhooks.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(webhooks).values(row).returning({ id: webhooks.id });
  return inserted?.id as string;
}

/** False: somebody saved in between, or it was removed. */
export async function updateWebhookRow(
  tx: Tx,
  id: string,
  revision: number,
  set: Partial<Pick<WebhookRow, 'url' | 'description' | 'events'>>,
): Promise<boolean> {
  const { rowCount } = await tx
    .update(webhooks)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(webhooks.id, id), eq(webhooks.revision, revision), ne(webhooks.status, 'removed')));
  return rowCount === 1;
}

/** The new secret signs; what signed until now does so as well until then. */
export async function updateSecret(tx: Tx, id: string, secretSealed: string, until: Date): Promise<boolean> {
  const { rowCount } = await tx
    .update(webhooks)
    .set({ secretSealed, previousSecretSealed: sql`${webhooks.secretSealed}`, previousUntil: until })
    .where(and(eq(webhooks.id, id), ne(webhooks.status, 'removed')));
  return rowCount === 1;
}

/** Who takes this event: public ones everybody that chose it, others only the body that they are about. */
export async function listSubscribers(
  tx: Tx,
  type: WebhookEventType,
  organisationId: string | null,
): Promise<string[]> {
  const rows = await tx
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(
      and(
        eq(webhooks.status, 'active'),
        sql`${type} = any(${webhooks.events})`,
        organisationId ? eq(webhooks.organisationId, organisationId) : undefined,
      ),
    );
  return rows.map(({ id }) => id);
}

export async function findMemberRole(
  tx: Tx,
  organisationId: string,
  userId: string,
): Promise<MemberRole | null> {
  const [row] = await tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId)));
  return (row?.role as MemberRole | undefined) ?? null;
}

export async function listManagers(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(eq(memberships.organisationId, organisationId), inArray(memberships.role, ['owner', 'manager'])),
    );
  return rows.map(({ userId }) => userId);
}

/** Holds it until commit; answers its status then. */
export async function lockWebhook(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ status: webhooks.status })
    .from(webhooks)
    .where(eq(webhooks.id, id))
    .for('no key update');
  return row?.status ?? null;
}
