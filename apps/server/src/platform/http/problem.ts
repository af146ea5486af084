import { type ProblemBody, type ProblemCode, problems } from '@jiebang/contracts/problems';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import { AppError, isDatabaseAway } from '../errors.ts';

const BY_FASTIFY_CODE: Record<string, ProblemCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'file_too_large',
  FST_REQ_FILE_TOO_LARGE: 'file_too_large',
  FST_FILES_LIMIT: 'invalid_request',
  FST_FIELDS_LIMIT: 'invalid_request',
  FST_PARTS_LIMIT: 'invalid_request',
};

/** Any error as an AppError; what nobody foresaw becomes `internal`, whose text stays in the log. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) return new AppError('unavailable', String(error));
  const { code = '', statusCode, message } = error as Partial<FastifyError>;
  if (BY_FASTIFY_CODE[code]) return new AppError(BY_FASTIFY_CODE[code], message);
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE')
    return new AppError('upload_interrupted', message);
  if (statusCode === 429) return new AppError('rate_limited', message);
  // A response that does not fit its own schema is our bug, not the caller's.
  if (error instanceof ZodError)
    return new AppError('internal', `response does not fit its contract: ${error.message.slice(0, 500)}`);
  if (statusCode && statusCode >= 400 && statusCode < 500) return new AppError('malformed_request', message);
  return new AppError('internal', message ?? String(error));
}

/** Answers problem+json (RFC 9457) in the caller's language. Internal text never leaves. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const app = toAppError(error);
  const problem = problems[app.code];
  if (problem.status >= 500) request.log.error({ err: error, code: app.code }, 'request failed');
  else request.log.debug({ code: app.code, internal: app.message }, 'request refused');
  const english = /^en\b/i.test(request.headers['accept-language'] ?? '');
  const body: ProblemBody = {
    type: `/problems#${app.code}`,
    title: english ? problem.en : problem.zh,
    status: problem.status,
    code: app.code,
    fault: problem.fault,
    requestId: request.id,
    ...(app.errors ? { errors: app.errors } : {}),
    ...(app.details ? { details: app.details } : {}),
  };
  if (app.code === 'unavailable') reply.header('retry-after', '5');
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(body));
}
