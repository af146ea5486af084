import { verifyChain } from '../../platform/audit/verify-chain.ts';
import { type Ctx, transact } from '../../platform/context.ts';

/** Recomputes the chain and records that it was done, by whom and with which result. */
export async function verifyAuditChain(ctx: Ctx) {
  const started = performance.now();
  const verification = await verifyChain(ctx.services.db);
  const durationMs = performance.now() - started;
  const { ok, batches, events, brokenAt } = verification;
  await transact(ctx, (work) =>
    work.audit({
      action: 'audit.verify',
      subjectType: 'audit_chain',
      subjectId: String(batches),
      data: { ok, events, brokenAt },
    }),
  );
  return { ...verification, durationMs };
}
