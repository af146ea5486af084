import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

type Tree = { [key: string]: string | Tree };
const src = join(dirname(fileURLToPath(import.meta.url)), '..');
const zh = import.meta.glob<Tree>('./zh-CN/*.ts', { eager: true, import: 'texts' });
const en = import.meta.glob<Tree>('./en/*.ts', { eager: true, import: 'texts' });
const namespaces = Object.keys(zh).map((path) => path.slice('./zh-CN/'.length, -'.ts'.length));
const sources = globSync('**/*.{ts,tsx}', { cwd: src })
  .filter((path) => !path.startsWith('texts') && !path.endsWith('.test.ts'))
  .map((path) => ({ path, code: readFileSync(join(src, path), 'utf8') }));

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}
const chinese = (namespace: string) => new Map(flatten(zh[`./zh-CN/${namespace}.ts`]!));
const english = (namespace: string) => new Map(flatten(en[`./en/${namespace}.ts`]!));
/** Places that a text fills; names that the server gives per language (`competitionZh`) count as one. */
const places = (text: string) =>
  [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]!.replace(/(Zh|En)$/, '')).sort();

describe.each(namespaces)('texts of %s', (namespace) => {
  it('has every Chinese key in English, and the other way round but for singulars', () => {
    expect(en[`./en/${namespace}.ts`], `texts/en/${namespace}.ts`).toBeDefined();
    const keys = [...english(namespace).keys()];
    expect(keys.filter((key) => !key.endsWith('_one'))).toEqual([...chinese(namespace).keys()]);
    for (const key of keys.filter((name) => name.endsWith('_one'))) {
      expect(keys).toContain(key.replace(/_one$/, '_other'));
    }
  });

  it('leaves no text empty and fills the same places in both languages', () => {
    for (const [key, text] of chinese(namespace)) {
      const other = english(namespace).get(key) ?? '';
      expect(text.trim(), key).not.toBe('');
      expect(other.trim(), key).not.toBe('');
      expect(places(other), key).toEqual(places(text));
    }
  });

  it('holds no Chinese in the English texts beyond the names of things', () => {
    const named = /揭榜挂帅|榜|中文|切换到中文|统一社会信用代码/g;
    const leaks = [...english(namespace)].filter(([, text]) =>
      /\p{Script=Han}/u.test(text.replace(named, '')),
    );
    expect(leaks).toEqual([]);
  });

  it('has no key that nothing uses', () => {
    const { literals, patterns } = usedKeys(namespace);
    const unused = [...chinese(namespace).keys()].filter((key) => {
      const base = key.replace(/_other$/, '');
      return !literals.has(base) && !patterns.some((pattern) => pattern.test(base));
    });
    expect(unused).toEqual([]);
  });
});

it('no page writes Chinese of its own: every visible word is a text', () => {
  const found = sources.flatMap(({ path, code }) => {
    const lines = withoutComments(code).split('\n');
    return lines.filter((line) => /\p{Script=Han}/u.test(line)).map((line) => `${path}: ${line.trim()}`);
  });
  expect(found).toEqual([]);
});

/** Keys in the files that use the namespace; a template literal counts for the keys that it can become. */
function usedKeys(namespace: string): { literals: Set<string>; patterns: RegExp[] } {
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  const users = sources.filter(
    ({ path, code }) =>
      new RegExp(`(useTexts\\(|useTexts<|anyText\\()'${namespace}'`).test(code) ||
      path.startsWith('app/navigation'),
  );
  for (const { code } of users) {
    for (const match of code.matchAll(/'([\w.]+)'/g)) literals.add(match[1]!);
    for (const match of code.matchAll(/`((?:[\w.]|\$\{[^}]*\})+)`/g)) patterns.push(patternOf(match[1]!));
  }
  return { literals, patterns };
}

/** `${a}.title` → any key that ends so; a template of holes only would excuse everything and matches nothing. */
function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/);
  if (parts.join('').replaceAll('.', '').length < 4) return /(?!)/;
  return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.]+')}$`);
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
