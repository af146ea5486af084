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

const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2199;

/** A date of a phase, from the form. A slip of a digit (0226, 20260) is told at the field, not stored. */
export function parseDate(path: 'startsAt' | 'endsAt', text: string): Date {
  const date = new Date(text);
  const year = date.getUTCFullYear();
  if (!(year >= EARLIEST_YEAR && year <= LATEST_YEAR))
    throw new AppError('invalid_request', text, {
      errors: [{ path, code: 'out_of_range', message: `Years ${EARLIEST_YEAR} to ${LATEST_YEAR}.` }],
    });
  return date;
}

/** The end comes after the start, or the phase would be closed at every instant. */
export function requireOrder(startsAt: Date, endsAt: Date): void {
  if (endsAt <= startsAt)
    throw new AppError('dates_out_of_order', '', {
      errors: [{ path: 'endsAt', code: 'too_early', message: 'The end must come after the start.' }],
    });
}

/** A day cannot hold more submissions than the whole phase: the larger number would promise what is refused. */
export function requireQuota(perDay: number, total: number): void {
  if (perDay > total)
    throw new AppError('invalid_request', 'quota', {
      errors: [{ path: 'quotaPerDay', code: 'too_big', message: 'More per day than in total.' }],
    });
}
