import type { Route } from './platform/http/route.ts';

/** Every route of the API: one line per slice. */
export const routes: Route[] = [];
