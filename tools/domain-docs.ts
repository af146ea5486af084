import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lifecycle } from '../packages/domain/src/lifecycle/lifecycle.ts';
import { ROOT } from './checks/run-program.ts';

type Any = Lifecycle<string, string>;
const DOMAIN = join(ROOT, 'packages/domain/src');
/** Where the generated page stands; `node tools/domain-docs.ts` writes it anew. */
export const LIFECYCLES_PAGE = join(ROOT, 'docs/domain/lifecycles.md');

/** Every lifecycle that the domain package declares, found by its form, by folder and name. */
export async function listLifecycles(): Promise<Any[]> {
  const files = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' })
    .filter((file) => /lifecycles?\.ts$/.test(file) && file !== 'lifecycle/lifecycle.ts')
    .toSorted();
  const modules = await Promise.all(files.map((file) => import(join(DOMAIN, file)) as Promise<object>));
  return modules.flatMap((module) =>
    Object.values(module)
      .filter(isLifecycle)
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  );
}

function isLifecycle(value: unknown): value is Any {
  return typeof value === 'object' && value !== null && 'transitions' in value && 'states' in value;
}

/** The page: a diagram and two tables for each lifecycle. */
export function renderLifecycles(lifecycles: readonly Any[]): string {
  const parts = lifecycles.map(({ name, states, initial, final, transitions, labels }) => {
    const steps = Object.entries(transitions);
    const arrows = steps.flatMap(([verb, { from, to }]) =>
      from.map((state) => `  ${state} --> ${to}: ${verb}`),
    );
    const kind = (state: string) =>
      state === initial ? '起始 initial' : final.includes(state) ? '终止 final' : '';
    return [
      `## ${name}`,
      '',
      '```mermaid',
      'stateDiagram-v2',
      `  [*] --> ${initial}`,
      ...arrows,
      ...final.map((state) => `  ${state} --> [*]`),
      '```',
      '',
      '| state | 中文 | English | |',
      '| --- | --- | --- | --- |',
      ...states.map(
        (state) => `| \`${state}\` | ${labels[state]?.zh} | ${labels[state]?.en} | ${kind(state)} |`,
      ),
      '',
      '| verb | from | to | 由谁 | who |',
      '| --- | --- | --- | --- | --- |',
      ...steps.map(
        ([verb, { from, to, who }]) =>
          `| \`${verb}\` | ${from.map((state) => `\`${state}\``).join(' ')} | \`${to}\` | ${who.zh} | ${who.en} |`,
      ),
    ].join('\n');
  });
  return `${['# Lifecycles', 'Written by `node tools/domain-docs.ts` from packages/domain; a test keeps it equal. Deadlines are computed, never states.', ...parts].join('\n\n')}\n`;
}

if (import.meta.main) writeFileSync(LIFECYCLES_PAGE, renderLifecycles(await listLifecycles()));
