import type { listMetrics as endpoint } from '@jiebang/contracts/competitions';
import type { HandlerOutput } from '@jiebang/contracts/endpoint';
import { METRICS } from '@jiebang/scoring/metrics/registry';

/** The catalogue: the form of the set-up page is drawn from each metric's own schema. */
export function listMetrics(): HandlerOutput<typeof endpoint> {
  return {
    items: METRICS.map(({ key, id, title, direction, format, paramsSchema }) => ({
      key,
      id,
      title,
      direction,
      format,
      paramsSchema: paramsSchema(),
    })),
  };
}
