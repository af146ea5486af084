import { sql } from 'drizzle-orm';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Services } from '../services.ts';

/** Prometheus figures of a process: requests by route, and what waits in the database when asked. */
export function createMetrics(services: Services) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'jiebang_http_request_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const evaluations = new Gauge({
    name: 'jiebang_evaluations',
    help: 'Evaluations by status',
    labelNames: ['status'],
    registers: [registry],
  });
  const owed = new Gauge({
    name: 'jiebang_outbox_rows',
    help: 'Jobs not yet published',
    registers: [registry],
  });
  return {
    observe: (method: string, route: string, status: number, ms: number) =>
      requests.labels(method, route, String(status)).observe(ms / 1_000),
    async text() {
      const counts = await services.db.execute<{ status: string; n: number }>(
        sql`select status, count(*)::int as n from evaluations group by status`,
      );
      for (const { status, n } of counts.rows) evaluations.labels(status).set(n);
      const rows = await services.db.execute<{ n: number }>(sql`select count(*)::int as n from outbox`);
      owed.set(rows.rows[0]?.n ?? 0);
      return await registry.metrics();
    },
  };
}
