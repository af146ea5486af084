import { z } from 'zod';
import { raw } from './common.ts';
import { competitionSummary } from './competitions.ts';
import { endpoint } from './endpoint.ts';
import { leaderboardView } from './leaderboards.ts';
import { programView } from './programs.ts';

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
/** A programme in the public index, with what anyone finds under it now. */
export const programEntry = programView.omit({ abilities: true }).extend({
  now: z.object({
    /** Calls for scenarios that take scenarios. */
    calls: z.number().int(),
    /** Lists that are out. */
    lists: z.number().int(),
    /** Challenges that take proposals. */
    challenges: z.number().int(),
    competitions: z.number().int(),
  }),
});
export type ProgramEntry = z.infer<typeof programEntry>;
export const getProgramIndex = endpoint({
  name: 'getProgramIndex',
  method: 'GET',
  path: '/api/portal/programs',
  summary: 'Programmes, oldest first, with what anyone finds open under each',
  access: 'public',
  cached: true,
  response: z.object({ items: z.array(programEntry) }),
});
/** Public pages of one thing, by the first part of their address. */
export const sharedKinds = [
  'lists',
  'challenges',
  'notices',
  'rounds',
  'competitions',
  'programmes',
] as const;
export type SharedKind = (typeof sharedKinds)[number];
export const getSharePicture = endpoint({
  name: 'getSharePicture',
  method: 'GET',
  path: '/api/portal/pictures/:kind/:key',
  summary: 'Picture of a public page for messengers, 1200 × 630, as anybody may see it',
  access: 'public',
  params: z.object({ kind: z.enum(sharedKinds), key: z.string().min(1).max(80) }),
  response: raw,
  produces: 'image/png',
});
/** Addresses of every public page, for search engines. */
export const getSitemap = endpoint({
  name: 'getSitemap',
  method: 'GET',
  path: '/sitemap.xml',
  summary: 'Public pages: lists, challenges, competitions',
  access: 'public',
  response: raw,
  produces: 'application/xml',
});
export const getRobots = endpoint({
  name: 'getRobots',
  method: 'GET',
  path: '/robots.txt',
  summary: 'What search engines may read; a demonstration not at all',
  access: 'public',
  response: raw,
  produces: 'text/plain',
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
