import { expect, test } from 'vitest';
import { withHead } from './page-head.ts';

const page = '<head><meta name="description" content="平台" /><title>揭榜</title></head>';

test('a page says what its address is about, and nothing that people wrote becomes markup', () => {
  const words = { title: '榜题 "$&" <script>', about: `多行\n说明 ${'长'.repeat(300)}`, picture: '/p/A-01' };
  const head = withHead(page, 'https://example.org', '/challenges/A-01', words);
  expect(head).toContain('<title>榜题 &quot;$&amp;&quot; &lt;script&gt; · 揭榜</title>');
  expect(head).toContain('<link rel="canonical" href="https://example.org/challenges/A-01" />');
  expect(head).toContain(
    '<meta property="og:title" content="榜题 &quot;$&amp;&quot; &lt;script&gt; · 揭榜" />',
  );
  expect(head).toMatch(/<meta name="description" content="多行 说明 长+" \/>/);
  expect(head).toContain('<meta property="og:image" content="https://example.org/p/A-01" />');
  expect(head).not.toContain('平台');
});

test('a page of nothing that a visitor may know of keeps the words of the site', () => {
  const head = withHead(page, 'https://example.org', '/challenges/none', null);
  expect(head).toContain('content="平台"');
  expect(head).toContain('<title>揭榜</title>');
  expect(head).not.toContain('og:image');
  expect(head).toContain('<meta property="og:title" content="揭榜" />');
});
