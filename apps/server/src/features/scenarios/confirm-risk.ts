import type { confirmScenarioRisk as endpoint } from '@jiebang/contracts/scenario-risk';
import { factorsOf, type RiskProposal } from '@jiebang/domain/coreviews/propose-risk';
import type { z } from 'zod';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { requireScenario } from './require-scenario.ts';
import { upsertRisk } from './risk.repository.ts';
import { riskOf } from './risk-of.ts';

type Confirmed = z.output<(typeof endpoint)['body']>;

/** A clerk confirms what the rules propose for the version they read, or says why it is another class. */
export async function confirmRisk(ctx: Ctx, id: string, input: Confirmed): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await requireScenario(work, actor, id, 'pass_formal');
    const { version, proposal } = await riskOf(work.tx, place);
    if (input.version !== version) throw new AppError('conflict', 'version', { details: { version } });
    const factors = [...new Set(input.factors)].sort();
    const follows = followsProposal(proposal, input.risk, factors);
    if (!follows && input.reason === '')
      throw new AppError('invalid_request', 'departs from the proposal', {
        errors: [{ path: 'reason', code: 'required', message: 'Say why it is not as proposed.' }],
      });
    await upsertRisk(work.tx, {
      scenarioId: id,
      version,
      proposed: proposal.risk,
      found: proposal.factors,
      confirmed: input.risk,
      factors,
      reason: follows ? '' : input.reason,
      confirmedBy: actor.userId,
      confirmedAt: work.now,
    });
    await work.audit({
      action: 'scenario.confirm_risk',
      subjectType: 'scenario',
      subjectId: id,
      data: { version, proposed: proposal.risk, confirmed: input.risk, factors, reason: input.reason },
    });
  });
}

const followsProposal = (proposal: RiskProposal, risk: Confirmed['risk'], factors: string[]): boolean =>
  proposal.risk === risk && factorsOf(proposal).join() === factors.join();
