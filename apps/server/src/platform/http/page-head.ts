import { xml } from './feed.ts';

/** What a page is about: its name, a sentence, and where its picture is. */
export type PageWords = { title: string; about: string; picture: string };

const MOST_SIGNS = 200;

/**
 * The built page with the words of its address in the head: what messengers show of a link, and search engines of a
 * page. Without words it keeps its own. Everything that people wrote is escaped.
 */
export function withHead(page: string, base: string, path: string, words: PageWords | null): string {
  const own = /<title>(.*?)<\/title>/.exec(page)?.[1] ?? '';
  const title = words ? `${xml(words.title)} · ${own}` : own;
  const about = words ? xml(words.about.replace(/\s+/g, ' ').trim().slice(0, MOST_SIGNS)) : null;
  const address = `${base}${path}`;
  const tags = [
    `<link rel="canonical" href="${xml(address)}" />`,
    '<meta property="og:type" content="website" />',
    `<meta property="og:site_name" content="${own}" />`,
    `<meta property="og:title" content="${title}" />`,
    `<meta property="og:url" content="${xml(address)}" />`,
    ...(about ? [`<meta property="og:description" content="${about}" />`] : []),
    ...(words
      ? [
          `<meta property="og:image" content="${xml(base + words.picture)}" />`,
          '<meta property="og:image:width" content="1200" />',
          '<meta property="og:image:height" content="630" />',
          '<meta name="twitter:card" content="summary_large_image" />',
        ]
      : ['<meta name="twitter:card" content="summary" />']),
  ];
  // Functions, since a `$` in what people wrote would be a pattern in a string.
  return page
    .replace(/<meta name="description"[^>]*>/, (kept) =>
      about ? `<meta name="description" content="${about}" />` : kept,
    )
    .replace(/<title>.*?<\/title>/, () => `<title>${title}</title>\n    ${tags.join('\n    ')}`);
}
