import type { Locale } from './locale.ts';

export type TextTree = { readonly [key: string]: string | TextTree };
/** What the places of a text (`{{name}}`) are filled with; `count` also chooses between singular and plural. */
export type TextFill = Readonly<Record<string, string | number | null | undefined>>;

const plurals: Record<Locale, Intl.PluralRules> = {
  'zh-CN': new Intl.PluralRules('zh-CN'),
  en: new Intl.PluralRules('en'),
};

/** The text at `form.name`, filled; null where the tree has none. */
export function findText(
  tree: TextTree | undefined,
  key: string,
  locale: Locale,
  fill: TextFill = {},
): string | null {
  const { count } = fill;
  const found =
    typeof count === 'number'
      ? (leaf(tree, `${key}_${plurals[locale].select(count)}`) ??
        leaf(tree, `${key}_other`) ??
        leaf(tree, key))
      : leaf(tree, key);
  return found === null
    ? null
    : found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(fill[name] ?? ''));
}

function leaf(tree: TextTree | undefined, key: string): string | null {
  let at: string | TextTree | undefined = tree;
  for (const part of key.split('.')) {
    // Own keys only: a code such as `constructor` is none of ours.
    if (typeof at !== 'object' || !Object.hasOwn(at, part)) return null;
    at = at[part];
  }
  return typeof at === 'string' ? at : null;
}
