import { anonymous } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Env } from '../../platform/env.ts';
import { xml } from '../../platform/http/feed.ts';
import { listCompetitions } from '../competitions/public.ts';
import { listPublicPages } from '../lists/public.ts';
import { listPrograms } from '../programs/public.ts';
import { listRankings } from '../rankings/public.ts';

/** Pages that are always there. */
const STANDING = [
  '/',
  '/lists',
  '/challenges',
  '/competitions',
  '/results',
  '/honours',
  '/cases',
  '/programmes',
];
const NEWEST = 100;

/** Addresses of public pages, always as a visitor may know of them (sitemaps.org, at most 50,000). */
export async function getSitemap(given: Ctx, base: string): Promise<string> {
  const ctx: Ctx = { ...given, actor: anonymous };
  const [pages, programs, competitions, rankings] = [
    await listPublicPages(ctx.services.db),
    await listPrograms(ctx),
    await listCompetitions(ctx, { limit: NEWEST }),
    await listRankings(ctx, { limit: NEWEST }),
  ];
  const paths = [
    ...STANDING,
    ...pages,
    ...programs.items.map(({ slug }) => `/programmes/${slug}`),
    ...competitions.items.map(({ slug }) => `/competitions/${slug}`),
    ...rankings.items.map(({ id }) => `/results/${id}`),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.map((path) => `<url><loc>${xml(`${base}${path}`)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');
}

/** A demonstration holds invented lists: nobody should find them by searching. */
export function robotsOf({ JIEBANG_MODE: mode }: Env, base: string): string {
  if (mode !== 'production') return 'User-agent: *\nDisallow: /\n';
  return [
    'User-agent: *',
    'Disallow: /api/',
    'Allow: /api/lists.atom',
    'Allow: /api/open/',
    `Sitemap: ${base}/sitemap.xml`,
    '',
  ].join('\n');
}
