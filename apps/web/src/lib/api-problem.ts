import type { ProblemBody } from '@jiebang/contracts/problems';

/**
 * A refusal or failure of a call. `retryable`: the same call may succeed later without any change by the person
 * (network, overload), so that pages offer «try again» only where it makes sense.
 */
export class ApiProblem extends Error {
  readonly body: ProblemBody;
  readonly retryable: boolean;

  constructor(body: ProblemBody, retryable: boolean) {
    super(`${body.code} (${body.requestId})`);
    this.name = 'ApiProblem';
    this.body = body;
    this.retryable = retryable;
  }

  get code(): string {
    return this.body.code;
  }
}

const RETRYABLE_STATUS = new Set([429, 500, 502, 503, 504]);

/** Reads an answer that is not a success; a body that is no problem+json (a proxy's page) becomes `unavailable`. */
export function problemOf(status: number, body: unknown): ApiProblem {
  if (isProblemBody(body)) return new ApiProblem(body, RETRYABLE_STATUS.has(status));
  return localProblem('unavailable', status);
}

/** The call did not reach the server: a code of the page's own, beside those of the contract. */
export function networkProblem(): ApiProblem {
  return localProblem('network', 0);
}

/** Any thrown thing as a problem; what is not one of ours is a fault of the page. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(localBody('page_fault', 0), false);
}

function localProblem(code: string, status: number): ApiProblem {
  return new ApiProblem(localBody(code, status), true);
}

function localBody(code: string, status: number): ProblemBody {
  return { type: 'about:blank', title: code, status, code, fault: 'platform', requestId: '' };
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'fault' in body;
}

/** A refusal that the page itself knows of, before any call: a guard's `forbidden`. */
export function refusal(code: 'forbidden' | 'not_found', status: number): ApiProblem {
  return new ApiProblem({ ...localBody(code, status), fault: 'caller' }, false);
}
