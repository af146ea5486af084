import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import { sql } from 'drizzle-orm';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { addressOf } from './address-of.ts';
import { type Authentication, unauthenticated } from './authorise.ts';
import { createMetrics } from './metrics.ts';
import { mountRoutes } from './mount.ts';
import { openApiOf } from './openapi.ts';
import { sendProblem } from './problem.ts';
import { acceptRawUploads } from './raw-uploads.ts';
import type { Route } from './route.ts';
import { serveWeb } from './serve-web.ts';

export type AppOptions = {
  routes: readonly Route[];
  authenticate: (request: FastifyRequest) => Promise<Authentication>;
  /** Folder of the built web page; null serves the API alone. */
  webRoot: string | null;
};

/** Builds the HTTP side: security headers, limits, sessions, problems, routes, health, page. Does not listen. */
export async function buildApp(services: Services, options: AppOptions): Promise<FastifyInstance> {
  const { env } = services;
  const app = Fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: env.JIEBANG_TRUST_PROXY,
    genReqId: () => randomUUID(),
    bodyLimit: 1_000_000,
    requestTimeout: 15 * 60_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  app.decorateRequest('authentication');
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: false, crossOriginEmbedderPolicy: false });
  await app.register(multipart, {
    limits: { fileSize: Number.POSITIVE_INFINITY },
    throwFileSizeLimit: false,
  });
  if (env.JIEBANG_RATE_LIMIT > 0) {
    await app.register(rateLimit, {
      max: env.JIEBANG_RATE_LIMIT,
      timeWindow: 60_000,
      // The plug-in's own key (an IPv6 caller is their /64) throws for a caller who has hung up.
      keyGenerator: (request) => normalizeIP(addressOf(request)),
      // The sitemap reads the database as the API does.
      allowList: (request: FastifyRequest) => !/^\/(api\/|sitemap\.xml)/.test(request.url),
    });
  }
  const metrics = createMetrics(services);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    request.authentication = request.url.startsWith('/api/')
      ? await options.authenticate(request)
      : unauthenticated;
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.observe(request.method, route, reply.statusCode, reply.elapsedTime);
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
  });
  acceptRawUploads(app);
  mountRoutes(app, services, options.routes);
  mountOpenApi(app, options.routes, env.JIEBANG_PUBLIC_URL ?? '/');
  mountHealth(app, services, metrics.text);
  app.all('/api/*', async () => {
    throw new AppError('not_found', 'no such route');
  });
  if (options.webRoot) await serveWeb(app, options.webRoot);
  else
    app.setNotFoundHandler(() => {
      throw new AppError('not_found', 'no such route');
    });
  return app;
}

/** Drawn when it is first asked for: it is most of the work of building an app, and few processes are ever asked. */
function mountOpenApi(app: FastifyInstance, routes: readonly Route[], server: string): void {
  let document: string | undefined;
  app.get('/api/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(openApiOf(routes, server));
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(document);
  });
}

function mountHealth(app: FastifyInstance, services: Services, metricsText: () => Promise<string>): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const parts: Record<string, string> = {};
    const probe = async (name: string, check: () => Promise<unknown>) => {
      parts[name] = await check().then(
        () => 'ok',
        () => 'failing',
      );
    };
    await Promise.all([
      probe('database', () => services.db.execute(sql`select 1`)),
      probe('storage', () => services.storage.check()),
    ]);
    const ready = Object.values(parts).every((state) => state === 'ok');
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', parts });
  });
  app.get('/metrics', async (request, reply) => {
    const token = services.env.JIEBANG_METRICS_TOKEN;
    const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(addressOf(request));
    if (token ? request.headers.authorization !== `Bearer ${token}` : !local)
      throw new AppError('not_found', 'metrics');
    return reply.type('text/plain; version=0.0.4').send(await metricsText());
  });
}
