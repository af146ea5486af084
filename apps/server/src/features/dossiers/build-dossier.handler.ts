import { Readable } from 'node:stream';
import { verifyDossier } from '@jiebang/scoring/dossier/verify-dossier';
import { type DossierParts, writeDossier } from '@jiebang/scoring/dossier/write-dossier';
import { type Ctx, transact } from '../../platform/context.ts';
import { violatedConstraint } from '../../platform/errors.ts';
import { FinalJobError } from '../../platform/queue/job.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import type { StoredObject } from '../../platform/storage/storage.ts';
import { insertFile } from '../files/public.ts';
import { dossierTools } from './dossier-tools.ts';
import { insertDossier } from './dossiers.repository.ts';
import { gatherDossier } from './gather-dossier.ts';

const MAX_BYTES = 1_000_000_000;

/**
 * Makes a ranking's dossier once. Of two workers at it, the second finds the row of the first and takes its object back.
 * What would not be verified by those who download it is not stored: it is our fault, logged, and the doctor tells of it.
 */
export async function handle(ctx: Ctx, { rankingId }: { rankingId: string }): Promise<void> {
  const parts = await readSnapshot(ctx, (tx) => gatherDossier(tx, rankingId));
  if (!parts) return;
  const bytes = write(ctx, parts);
  const { storage } = ctx.services;
  const stored = await storage.put(Readable.from([Buffer.from(bytes)]), { maxBytes: MAX_BYTES });
  try {
    await keep(ctx, parts, stored);
  } catch (error) {
    // After any other failure the row may be there all the same (a commit whose answer was lost): its bytes stay.
    if (violatedConstraint(error) !== 'dossiers_pkey') throw error;
    await storage.remove(stored.key);
  }
}

function write(ctx: Ctx, parts: DossierParts): Uint8Array {
  const { receipts, env } = ctx.services;
  const { keyId, publicKeyPem, sign } = receipts;
  const platform = (env.JIEBANG_PUBLIC_URL ?? '').replace(/\/+$/, '');
  const bytes = writeDossier(parts, { platform, keyId, publicKeyPem, sign }, dossierTools);
  const { ok, checks } = verifyDossier(bytes, dossierTools, publicKeyPem);
  if (ok) return bytes;
  const broken = checks.flatMap(({ findings }) => findings.slice(0, 3));
  throw new FinalJobError(`dossier of ${parts.rankingId} does not hold: ${JSON.stringify(broken)}`);
}

async function keep(ctx: Ctx, { rankingId }: DossierParts, stored: StoredObject): Promise<void> {
  await transact(ctx, async (work) => {
    const name = `jiebang-dossier-${rankingId}.zip`;
    const fileId = await insertFile(work.tx, { kind: 'dossier', stored, name, uploadedBy: null });
    const { bytes, sha256, sm3 } = stored;
    await Promise.all([
      insertDossier(work.tx, { rankingId, fileId, builtAt: work.now }),
      work.audit({
        action: 'dossier.build',
        subjectType: 'ranking',
        subjectId: rankingId,
        data: { bytes, sha256, sm3 },
      }),
    ]);
    work.touch(`ranking:${rankingId}`);
  });
}
