import { challengeSteps, stageOfChallenge } from '@jiebang/domain/agreements/challenge-steps';
import type { ChallengeStatus } from '@jiebang/domain/lists/lifecycle';
import type { Work } from '../../platform/context.ts';
import { moveChallenge } from '../lists/public.ts';
import type { AgreementPlace } from './agreements.repository.ts';
import { findCourse } from './winners.repository.ts';

/** Takes the challenge to where its agreements now say that it stands. The caller holds it alone. */
export async function followAgreements(
  work: Work,
  { challenge, agreement }: Pick<AgreementPlace, 'challenge'> & { agreement: { id: string } },
): Promise<void> {
  const { status, agreements, unsigned } = await findCourse(work.tx, challenge.id);
  const stage = stageOfChallenge(agreements, unsigned);
  for (const verb of challengeSteps(status as ChallengeStatus, stage))
    await moveChallenge(work, challenge.id, verb, { agreementId: agreement.id });
}
