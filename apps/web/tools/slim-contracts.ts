import type { Plugin } from 'vite';

/** What only the server reads; the browser sends and lets the answer tell what was wrong. */
const SERVER_ONLY = new Set([
  ...['params', 'query', 'body', 'response'],
  ...['summary', 'access', 'scope', 'status', 'idempotent', 'cached'],
]);

type Node = { type: string; start: number; end: number } & Record<string, unknown>;
type Cut = { start: number; end: number; text: string };

/**
 * Lets the bundler drop what a page does not use of the contracts: every declaration is marked free of side
 * effects, and an endpoint keeps what `call` reads (name, method, path, files, produces). Without it the home page
 * would carry zod and all schemas of the platform (32 kB gz) to read two addresses. Types are not touched; a form
 * that validates imports a schema that the contract exports by name (`phaseBody`), never `endpoint.body`.
 */
export function slimContracts(): Plugin {
  return {
    name: 'slim-contracts',
    transform: {
      filter: { id: /packages\/(contracts|domain)\/src\/.*\.ts$/ },
      handler(code) {
        const cuts: Cut[] = [];
        for (const init of topLevelCalls(this.parse(code) as unknown as Node)) {
          cuts.push({ start: init.start, end: init.start, text: '/* @__PURE__ */ (() => ' });
          cuts.push(...serverOnlyProperties(init));
          cuts.push({ start: init.end, end: init.end, text: ')()' });
        }
        return { code: apply(code, cuts), map: null };
      },
    },
  };
}

function topLevelCalls(program: Node): Node[] {
  return (program.body as Node[])
    .map((node) => (node.type === 'ExportNamedDeclaration' ? (node.declaration as Node | null) : node))
    .filter((node): node is Node => node?.type === 'VariableDeclaration')
    .flatMap((node) => (node.declarations as Node[]).map((declarator) => declarator.init as Node | null))
    .filter((init): init is Node => init?.type === 'CallExpression');
}

function serverOnlyProperties(call: Node): Cut[] {
  const [argument] = call.arguments as Node[];
  const isEndpoint = (call.callee as Node).name === 'endpoint';
  if (!isEndpoint || argument?.type !== 'ObjectExpression') return [];
  return (argument.properties as Node[])
    .filter((property) => SERVER_ONLY.has(String((property.key as Node | undefined)?.name)))
    .map((property) => ({ start: property.start, end: property.end, text: '...{}' }));
}

function apply(code: string, cuts: Cut[]): string {
  let out = '';
  let at = 0;
  for (const cut of cuts) {
    out += code.slice(at, cut.start) + cut.text;
    at = cut.end;
  }
  return out + code.slice(at);
}
