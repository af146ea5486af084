import { z } from 'zod';
import { id, idParams, instant, raw } from './common.ts';
import { endpoint } from './endpoint.ts';

const view = z.enum(['public', 'final']).default('public');
export const leaderboardRow = z.object({
  rank: z.number().int(),
  teamId: id,
  team: z.string(),
  organisation: z.string().nullable(),
  score: z.number(),
  submissions: z.number().int(),
  scoredAt: instant,
  /** Places moved against the public board; only on the final one. */
  moved: z.number().int().nullable(),
});
export const leaderboardView = z.object({
  phaseId: id,
  view: z.enum(['public', 'final']),
  metric: z.object({
    key: z.string(),
    title: z.object({ zh: z.string(), en: z.string() }),
    direction: z.enum(['higher', 'lower']),
  }),
  /** Grows by one with every score that lands; two windows that show the same version show the same board. */
  version: z.number().int(),
  revealed: z.boolean(),
  updatedAt: instant.nullable(),
  rows: z.array(leaderboardRow),
});
export type LeaderboardView = z.infer<typeof leaderboardView>;

export const getLeaderboard = endpoint({
  name: 'getLeaderboard',
  method: 'GET',
  path: '/api/phases/:id/leaderboard',
  summary: 'The board; `final` only after the reveal',
  access: 'public',
  cached: true,
  params: idParams,
  query: z.object({ view }),
  response: leaderboardView,
});
export const exportLeaderboard = endpoint({
  name: 'exportLeaderboard',
  method: 'GET',
  path: '/api/phases/:id/leaderboard.csv',
  summary: 'The board as CSV',
  access: 'public',
  params: idParams,
  query: z.object({ view, locale: z.enum(['zh-CN', 'en']).default('zh-CN') }),
  response: raw,
  produces: 'text/csv',
});
