import { authenticate } from './features/identity/public.ts';
import { describePage } from './features/portal/public.ts';
import { testClockRoute } from './platform/follow-test-clock.ts';
import { buildApp } from './platform/http/app.ts';
import type { Services } from './platform/services.ts';
import { routes } from './routes.ts';

/** Builds the API of a process and lets it listen. Answers the address and the way to stop. */
export async function startApi(
  services: Services,
  options: { host: string; port: number; webRoot: string | null },
) {
  const app = await buildApp(services, {
    routes: services.env.JIEBANG_MODE === 'test' ? [...routes, testClockRoute] : routes,
    authenticate: authenticate(services),
    web: options.webRoot ? { root: options.webRoot, describe: describePage } : null,
  });
  await services.live.listen();
  const address = await app.listen({ host: options.host, port: options.port });
  return { app, address, close: () => app.close() };
}
