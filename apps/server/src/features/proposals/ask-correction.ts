import { proposals } from '@jiebang/db/schema/proposals';
import { type ProposalField, proposalFields } from '@jiebang/domain/proposals/fields';
import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { parseFutureDate } from '../../platform/parse-date.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { findVersion, insertCorrections } from './proposals.repository.ts';
import { holdProposal } from './require-proposal.ts';
import { tellApplicants } from './tell-applicants.ts';

type Input = { corrections: { field: ProposalField; reason: string }[]; dueAt: string };

/** Sends fields back, each with its reason; the others keep what was found of them. The applicant has until `dueAt`. */
export async function askCorrection(ctx: Ctx, id: string, { corrections, dueAt: due }: Input): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdProposal(work, actor, id, 'ask_correction', work.now);
    const dueAt = parseFutureDate('dueAt', due, work.now);
    const version = (await findVersion(work.tx, id, undefined))?.version ?? 1;
    const fields = corrections.map(({ field }) => field);
    const asked = { proposalId: id, version, askedBy: actor.userId, askedAt: work.now, dueAt };
    await insertCorrections(
      work.tx,
      corrections.map((one) => ({ ...asked, ...one })),
    );
    await transition(work, {
      table: proposals,
      lifecycle: proposalLifecycle,
      verb: 'ask_correction',
      id,
      set: { updatedAt: work.now },
      // Which fields, not why: the reasons quote what was proposed.
      data: { fields, version, dueAt },
    });
    await tellApplicants(work, place, {
      kind: 'proposal_correction_asked',
      data: {
        fieldsZh: fields.map((field) => proposalFields[field].zh).join('、'),
        fieldsEn: fields.map((field) => proposalFields[field].en).join(', '),
        dueAt: dueAt.toISOString(),
      },
      key: String(version),
    });
  });
}
