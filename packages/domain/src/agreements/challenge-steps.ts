import type { ChallengeStatus, challengeLifecycle } from '../lists/lifecycle.ts';
import { type AgreementStatus, recordedStates } from './lifecycle.ts';

type ChallengeVerb = Extract<
  keyof typeof challengeLifecycle.transitions,
  'sign' | 'hand_in' | 'send_back' | 'accept' | 'terminate'
>;
type Stage = Extract<
  ChallengeStatus,
  'contracting' | 'in_progress' | 'acceptance' | 'archived' | 'terminated'
>;

const isRecorded = (status: AgreementStatus) => (recordedStates as readonly string[]).includes(status);

/**
 * Where a challenge with several winners stands: the first agreement on record begins the work, all of them handed in
 * begin the acceptance, all of them over end it. `unsigned`: winners that have no agreement yet.
 */
export function stageOfChallenge(agreements: readonly AgreementStatus[], unsigned: number): Stage {
  const living = agreements.filter((status) => status !== 'terminated');
  if (living.length === 0) return unsigned > 0 || agreements.length === 0 ? 'contracting' : 'terminated';
  if (!living.some(isRecorded)) return 'contracting';
  const waits =
    unsigned > 0 || living.some((status) => !['handed_in', 'appraised', 'accepted'].includes(status));
  if (waits) return 'in_progress';
  return living.every((status) => status === 'accepted') ? 'archived' : 'acceptance';
}

/** One step from a stage towards another; two of them stand between the work and its archive. */
const nextStep: Record<Stage, Partial<Record<Stage, { verb: ChallengeVerb; to: Stage }>>> = {
  contracting: {
    in_progress: { verb: 'sign', to: 'in_progress' },
    acceptance: { verb: 'sign', to: 'in_progress' },
    archived: { verb: 'sign', to: 'in_progress' },
    terminated: { verb: 'terminate', to: 'terminated' },
  },
  in_progress: {
    acceptance: { verb: 'hand_in', to: 'acceptance' },
    archived: { verb: 'hand_in', to: 'acceptance' },
    terminated: { verb: 'terminate', to: 'terminated' },
  },
  acceptance: {
    in_progress: { verb: 'send_back', to: 'in_progress' },
    archived: { verb: 'accept', to: 'archived' },
    terminated: { verb: 'terminate', to: 'terminated' },
  },
  archived: {},
  terminated: {},
};

/** The verbs that take a challenge from where it is to where its agreements say; none when it stands there. */
export function challengeSteps(from: ChallengeStatus, to: Stage): ChallengeVerb[] {
  const verbs: ChallengeVerb[] = [];
  let at = from as Stage;
  for (;;) {
    const step = nextStep[at]?.[to];
    if (!step) return verbs;
    verbs.push(step.verb);
    at = step.to;
  }
}
