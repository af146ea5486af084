import { findMetric } from '@jiebang/scoring/metrics/registry';
import { AppError } from '../../platform/errors.ts';

/**
 * The stored key (`id@version`) of a metric whose parameters fit. An organiser may name the bare id; what is kept is
 * the version, so that a newer one never changes a running phase.
 */
export function requireMetric(name: string, params: Record<string, unknown>): string {
  const metric = findMetric(name);
  if (!metric)
    throw new AppError('metric_unknown', name, {
      errors: [{ path: 'metric', code: 'unknown', message: 'There is no such metric.' }],
    });
  const bound = metric.bind(params);
  if (!bound.ok)
    throw new AppError('metric_params', '', {
      errors: bound.issues.map((issue) => ({
        path: `metricParams.${issue.slice(0, Math.max(0, issue.indexOf(':')))}`,
        code: 'invalid',
        message: issue,
      })),
    });
  return metric.key;
}

/** A day cannot hold more submissions than the whole phase: the larger number would promise what is refused. */
export function requireQuota(perDay: number, total: number): void {
  if (perDay > total)
    throw new AppError('invalid_request', 'quota', {
      errors: [{ path: 'quotaPerDay', code: 'too_big', message: 'More per day than in total.' }],
    });
}
