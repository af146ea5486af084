import { z } from 'zod';
import { raw } from './common.ts';
import { endpoint } from './endpoint.ts';

/**
 * Live updates (SSE). Topics, comma separated: `board:<phaseId>` and `notice:<id>` (public), `submission:<id>` (its team and
 * organisers), `objection:<id>` (the officer of the case), `operations` (operators), `me` (notifications). An event carries only `{topic, version}`;
 * the page then reads the resource, so that a stream can never show what the reader may not see.
 */
export const streamLive = endpoint({
  name: 'streamLive',
  method: 'GET',
  path: '/api/live',
  summary: 'Live updates as server-sent events',
  access: 'public',
  query: z.object({ topics: z.string().min(1).max(1000) }),
  response: raw,
  produces: 'text/event-stream',
});
export const liveEvent = z.object({ topic: z.string(), version: z.number() });
export type LiveEvent = z.infer<typeof liveEvent>;
