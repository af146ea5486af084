import type { CallOutput, Endpoint } from '@jiebang/contracts/endpoint';
import {
  getResource,
  getResourceRequest,
  listOwnResources,
  listResourceDownloads,
  listResourceRequests,
  listResources,
} from '@jiebang/contracts/resource-endpoints';
import { useSharedAct } from '../../../lib/use-shared-act.ts';

const reads = [
  getResource,
  getResourceRequest,
  listOwnResources,
  listResourceDownloads,
  listResourceRequests,
  listResources,
];

/** An act on a resource or on its use: the other side may be faster. */
export const useResourceAct = <E extends Endpoint>(endpoint: E, onDone?: (output: CallOutput<E>) => void) =>
  useSharedAct(endpoint, reads, onDone);
