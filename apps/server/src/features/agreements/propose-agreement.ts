import { createHash } from 'node:crypto';
import type { Side } from '@jiebang/domain/agreements/lifecycle';
import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { otherSide } from './agreements.policy.ts';
import { presentProblems } from './agreements.presenter.ts';
import { type AgreementPlace, insertVersion } from './agreements.repository.ts';
import { holdAgreement, requireRevision } from './require-agreement.ts';
import { stepAgreement } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/**
 * Puts the draft to the other side as a version with its hash. `revision` is what was read: a colleague's change in
 * between is not signed unseen.
 */
export async function proposeAgreement(ctx: Ctx, id: string, revision: number): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdAgreement(work, actor, id, 'propose');
    requireRevision(place, revision);
    requireComplete(place);
    const { agreement } = place;
    const version = agreement.version + 1;
    const document = documentOf(place, version);
    const sm3 = createHash('sm3').update(document).digest('hex');
    const pen = agreement.pen as Side;
    await insertVersion(work.tx, {
      agreementId: id,
      version,
      content: agreement.content,
      document,
      sm3,
      side: pen,
      proposedBy: actor.userId,
      proposedAt: work.now,
    });
    await stepAgreement(work, actor, place, {
      verb: 'propose',
      set: { version, proposedBy: actor.userId, revision: agreement.revision + 1 },
      data: { sm3 },
    });
    await tellSides(work, place, {
      to: [otherSide(pen)],
      kind: 'agreement_proposed',
      data: { version: String(version), sm3 },
      key: String(version),
    });
  });
}

/** Every problem at its place, in words. */
function requireComplete({ agreement, challenge }: AgreementPlace): void {
  const problems = presentProblems(agreement.content, challenge.content);
  if (problems.length === 0) return;
  throw new AppError('agreement_incomplete', '', {
    errors: problems.map(({ field, at, code, words }) => ({
      path: at === null ? `content.${field}` : `content.${field}.${at}`,
      code,
      message: words.en,
    })),
  });
}

/** What both sides confirm, in the bytes that are hashed: who, for what, and the whole text. */
export function documentOf(place: AgreementPlace, version: number): string {
  const { agreement, challenge } = place;
  return canonicalJson({
    kind: 'jiebang.agreement',
    version: 1,
    number: version,
    challenge: { id: challenge.id, code: challenge.code, title: challenge.title },
    proposal: { id: agreement.proposalId, code: place.proposalCode },
    poster: { id: agreement.posterId, name: place.poster, creditCode: place.posterCreditCode },
    solver: { id: agreement.solverId, name: place.solver, creditCode: place.solverCreditCode },
    indicators: challenge.content.indicators,
    content: agreement.content,
  });
}
