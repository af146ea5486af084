import { Readable } from 'node:stream';
import { isBeingSetUp } from '@jiebang/domain/competitions/phase-steps';
import { sealTruth } from '@jiebang/evaluator/seal';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import type { StoredObject } from '../../platform/storage/storage.ts';
import { insertFile } from '../files/public.ts';
import { amendPhase } from './amend-phase.ts';
import { factsOf } from './competitions.policy.ts';
import { inspectTruth, type TruthShape } from './inspect-truth.ts';
import { insertTruth, type PhaseRow } from './phases.repository.ts';
import type { PlainTruth } from './receive-truth.ts';
import { requirePhase } from './require-phase.ts';

/** May a truth be uploaded now? Asked before a byte is read, and again inside the transaction. */
export async function requireTruthChangeable(ctx: Ctx, id: string): Promise<PhaseRow> {
  const { phase } = await requirePhase(ctx, ctx.services.db, id, { lock: false });
  if (!isBeingSetUp(factsOf(phase).status)) throw new AppError('wrong_state', phase.status);
  return phase;
}

/**
 * Checks a truth, seals it to the evaluator's key and stores the sealed bytes. From then on this process cannot read
 * it: it holds the public half of the key only. A former truth stays as a row, so that old scores can be explained.
 */
export async function uploadTruth(ctx: Ctx, phase: PhaseRow, plain: PlainTruth): Promise<void> {
  const { storage, evaluatorPublicKey } = ctx.services;
  const shape = inspectTruth(plain.bytes, phase);
  const sealed = sealTruth(evaluatorPublicKey, plain.bytes);
  // The plain file never had a row or an object; its buffer goes now, before anything is committed. Its hash stays.
  plain.bytes.fill(0);
  const stored = await storage.put(Readable.from([sealed]), { maxBytes: sealed.length });
  try {
    await recordTruth(ctx, phase.id, { plainSha256: plain.sha256, plainSm3: plain.sm3, stored, shape });
  } catch (error) {
    await storage.remove(stored.key);
    throw error;
  }
}

type Sealed = {
  plainSha256: string;
  plainSm3: string;
  stored: StoredObject;
  shape: TruthShape;
};

async function recordTruth(ctx: Ctx, phaseId: string, sealed: Sealed): Promise<void> {
  const { stored, plainSha256, plainSm3, shape } = sealed;
  await transact(ctx, async (work) => {
    const fileId = await insertFile(work.tx, {
      kind: 'sealed_truth',
      stored,
      name: `truth-${plainSha256.slice(0, 8)}.sealed`,
      uploadedBy: ctx.actor.userId,
    });
    const truthId = await insertTruth(work.tx, {
      phaseId,
      fileId,
      sealedSha256: stored.sha256,
      plainSha256,
      ...shape,
      uploadedBy: ctx.actor.userId,
      createdAt: work.now,
    });
    await amendPhase(ctx, work, phaseId, () => ({
      set: { truthId },
      data: { truthId, plainSha256, plainSm3, sealedSha256: stored.sha256, rows: shape.rows },
    }));
  });
}
