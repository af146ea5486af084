import { z } from 'zod';
import { competitionSummary } from './competitions.ts';
import { endpoint } from './endpoint.ts';
import { leaderboardView } from './leaderboards.ts';

/** The pulse of the programme on the home page. */
export const pulseView = z.object({
  accepting: z.number().int(),
  competitions: z.number().int(),
  teams: z.number().int(),
  scoredThisWeek: z.number().int(),
  medianToScoreMs: z.number().nullable(),
  sectors: z.array(
    z.object({ sector: z.string(), tracks: z.number().int(), nextDeadline: z.string().nullable() }),
  ),
  competitionsOpen: z.array(competitionSummary),
  /** The board that moved last. */
  leading: z
    .object({
      competition: z.object({ slug: z.string(), title: z.object({ zh: z.string(), en: z.string() }) }),
      track: z.object({ zh: z.string(), en: z.string() }),
      board: leaderboardView,
    })
    .nullable(),
});
export const getPulse = endpoint({
  name: 'getPulse',
  method: 'GET',
  path: '/api/portal/pulse',
  summary: 'Pulse of the programme',
  access: 'public',
  cached: true,
  response: pulseView,
});
