import { getScenarioEligibility } from '@jiebang/contracts/eligibility';
import type { CallOutput, Endpoint } from '@jiebang/contracts/endpoint';
import { getFormalCheck } from '@jiebang/contracts/formal-check';
import { getDraw, replayDraw } from '@jiebang/contracts/opinion-draws';
import { listExperts } from '@jiebang/contracts/opinions';
import { listPassBatches } from '@jiebang/contracts/review-batches';
import { listReviewQueue } from '@jiebang/contracts/scenario-review';
import { getScenarioRisk } from '@jiebang/contracts/scenario-risk';
import { getScenario, getScenarioHistory } from '@jiebang/contracts/scenarios';
import { useSharedAct } from '../../../lib/use-shared-act.ts';

const reads = [
  getScenario,
  getScenarioRisk,
  getScenarioEligibility,
  getScenarioHistory,
  listReviewQueue,
  listExperts,
  getFormalCheck,
  listPassBatches,
  getDraw,
  replayDraw,
];

/** An act on a scenario: a colleague at the next desk may be faster. */
export const useDeskAct = <E extends Endpoint>(endpoint: E, onDone?: (output: CallOutput<E>) => void) =>
  useSharedAct(endpoint, reads, onDone);
