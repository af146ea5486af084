import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult } from './check-result.ts';
import { ROOT } from './run-program.ts';
import { isTest, listSourceFiles } from './source-files.ts';

interface TextRule {
  applies(file: string): boolean;
  pattern: RegExp;
  why: string;
  /** Marks live in comments; code rules must not trip over a comment that explains them. */
  inComments?: boolean;
}

const RULES: TextRule[] = [
  {
    applies: (file) => file.startsWith('packages/domain/src/') && !isTest(file),
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bprocess\./,
    why: 'rules get the time (and chance) as an argument',
  },
  {
    applies: () => true,
    pattern: new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', '@ts-' + 'ignore', '@ts-' + 'expect-error', 'biome-' + 'ignore'].join('|'),
    ),
    why: 'marks have no owner: do it, or file an issue',
    inComments: true,
  },
  {
    applies: isTest,
    pattern: /\b(it|test|describe)\.(only|todo)\b/,
    why: 'a narrowed run protects nothing else',
  },
];

/** What no linter knows: the clock in pure rules, marks left behind, narrowed tests. */
export function checkSourceText(
  files = listSourceFiles(),
  read = (file: string) => readFileSync(join(ROOT, file), 'utf8'),
): CheckResult {
  const problems = files.flatMap((file) => {
    const rules = RULES.filter((rule) => rule.applies(file));
    const text = read(file);
    const code = withoutComments(text).split('\n');
    return text
      .split('\n')
      .flatMap((line, at) =>
        rules
          .filter((rule) => rule.pattern.test(rule.inComments ? line : (code[at] ?? '')))
          .map((rule) => `${file}:${at + 1}: ${line.trim()} (${rule.why})`),
      );
  });
  return { problems, note: `${files.length} files` };
}

/** Blanks comments, keeping the line numbers. Good enough for a search: a string that holds `//` loses its tail. */
function withoutComments(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/\/\/[^\n]*/g, '');
}
