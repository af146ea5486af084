import { getAgreement, listAgreements, listWinners } from '@jiebang/contracts/agreement-endpoints';
import type { CallOutput, Endpoint } from '@jiebang/contracts/endpoint';
import { useSharedAct } from '../../../lib/use-shared-act.ts';

const reads = [getAgreement, listAgreements, listWinners];

/** An act on an agreement: the other side may be faster. */
export const useAgreementAct = <E extends Endpoint>(endpoint: E, onDone?: (output: CallOutput<E>) => void) =>
  useSharedAct(endpoint, reads, onDone);
