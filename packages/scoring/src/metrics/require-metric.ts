import { findMetric, type RegisteredMetric } from './registry.ts';

/** The metric of a stored row. Throws when no line of the registry has it: a line is never taken out, so that is a bug. */
export function requireMetric(key: string): RegisteredMetric {
  const metric = findMetric(key);
  if (!metric) throw new Error(`metric ${key} is not in the registry`);
  return metric;
}
