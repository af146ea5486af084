import { LIMITS } from '@jiebang/domain/scenarios/content';
import { z } from 'zod';
import { id, idParams, instant } from './common.ts';
import { endpoint } from './endpoint.ts';
import { scenarioView } from './scenarios.ts';

const person = z.object({ id, name: z.string() });
const count = z.number().int();

/** A panel drawn again from its record: whom that gives, and what does not fit, by name. */
export const drawReplay = z.object({
  same: z.boolean(),
  outcome: z.array(person),
  problems: z.array(
    z.object({
      code: z.enum(['seed', 'pool', 'member', 'missing', 'outcome']),
      name: z.string().nullable(),
    }),
  ),
});
export type DrawReplay = z.infer<typeof drawReplay>;

/** A draw as the bureau reads it. The seed is told when it has been drawn from, and then in the record. */
export const drawView = z.object({
  seats: count,
  pool: z.array(person),
  maxPerEmployer: count,
  /** The commitment, which the audit log holds from the same moment. */
  poolSm3: z.string(),
  seedSm3: z.string(),
  committedBy: z.string(),
  committedAt: instant,
  drawnBy: z.string().nullable(),
  drawnAt: instant.nullable(),
  barred: z.array(person),
  outcome: z.array(person),
  /** `draw`: by somebody else than who fixed the pool. */
  abilities: z.array(z.enum(['draw'])),
});
export type DrawView = z.infer<typeof drawView>;

const drawAnswer = z.object({ draw: drawView.nullable() });

export const getDraw = endpoint({
  name: 'getDraw',
  method: 'GET',
  path: '/api/scenarios/:id/panel/draw',
  summary: 'The draw of the panel; null before the pool is fixed',
  access: 'scenarios.review',
  params: idParams,
  response: drawAnswer,
});
export const commitDraw = endpoint({
  name: 'commitDraw',
  method: 'POST',
  path: '/api/scenarios/:id/panel/commit',
  summary: 'Fix the pool and a sealed seed, and publish their SM3, before anybody is drawn',
  access: 'scenarios.review',
  params: idParams,
  body: z.object({}),
  response: drawAnswer,
});
export const drawPanel = endpoint({
  name: 'drawPanel',
  method: 'POST',
  path: '/api/scenarios/:id/panel/draw',
  summary: 'Reveal the seed and draw, by somebody else than who fixed the pool',
  access: 'scenarios.review',
  params: idParams,
  body: z.object({ dueAt: instant }),
  response: drawAnswer,
});
export const getDrawRecord = endpoint({
  name: 'getDrawRecord',
  method: 'GET',
  path: '/api/scenarios/:id/panel/draw/record',
  summary: 'Everything that is needed to draw again, as a file',
  access: 'scenarios.review',
  params: idParams,
  response: z.unknown(),
  produces: 'application/json',
});
export const replayDraw = endpoint({
  name: 'replayDraw',
  method: 'GET',
  path: '/api/scenarios/:id/panel/draw/replay',
  summary: 'Draw again from the record, and tell what does not fit, by name',
  access: 'scenarios.review',
  params: idParams,
  response: drawReplay,
});
export const convenePanel = endpoint({
  name: 'convenePanel',
  method: 'POST',
  path: '/api/scenarios/:id/panel',
  summary: 'Name the panel instead of drawing it, with a reason: odd, at least three, nobody in conflict',
  access: 'scenarios.review',
  params: idParams,
  body: z.object({
    experts: z.array(id).max(LIMITS.experts),
    dueAt: instant,
    reason: z.string().trim().min(1).max(500),
  }),
  response: scenarioView,
});
