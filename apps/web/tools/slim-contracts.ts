import type { Plugin } from 'vite';

/** What only the server reads; the browser sends and lets the answer tell what was wrong. */
const SERVER_ONLY = new Set([
  ...['params', 'query', 'body', 'response'],
  ...['summary', 'access', 'scope', 'status', 'idempotent', 'cached'],
]);

type Node = { type: string; start: number; end: number } & Record<string, unknown>;
type Cut = { start: number; end: number; text: string };

/**
 * Lets the bundler drop what a page does not use of contracts and domain: every declaration is marked free of side
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
        const inits = topLevelInits(this.parse(code) as unknown as Node);
        for (const init of topLevelCalls(inits)) {
          const declaration = argumentOf(init, 'endpoint');
          cuts.push({ start: init.start, end: init.start, text: '/* @__PURE__ */ (() => ' });
          if (declaration) cuts.push(...serverOnlyProperties(declaration));
          const lifecycle = argumentOf(init, 'defineLifecycle');
          if (lifecycle) cuts.push(...withoutSteps(init, lifecycle));
          cuts.push({ start: init.end, end: init.end, text: ')()' });
        }
        for (const maker of topLevelMakers(inits)) cuts.push(...serverOnlyProperties(maker));
        cuts.sort((a, b) => a.start - b.start);
        return { code: apply(code, cuts), map: null };
      },
    },
  };
}

/** What the bundler would run to be safe. Parts taken out of a schema (`profile.shape`) would keep it, and with it zod. */
const RUN = ['CallExpression', 'NewExpression', 'MemberExpression', 'TaggedTemplateExpression'];
const topLevelCalls = (inits: Node[]): Node[] => inits.filter(({ type }) => RUN.includes(type));

/** Helpers that make the common part of several endpoints: `const step = (name) => ({ name, method, path, … })`. */
function topLevelMakers(inits: Node[]): Node[] {
  return inits
    .filter(({ type }) => type === 'ArrowFunctionExpression')
    .map(({ body }) => body as Node)
    .filter((body) => body.type === 'ObjectExpression' && hasProperties(body, 'method', 'path'));
}

function topLevelInits(program: Node): Node[] {
  return (program.body as Node[])
    .map((node) => (node.type === 'ExportNamedDeclaration' ? (node.declaration as Node | null) : node))
    .filter((node): node is Node => node?.type === 'VariableDeclaration')
    .flatMap((node) => (node.declarations as Node[]).map((declarator) => declarator.init as Node | null))
    .filter((init): init is Node => init !== null);
}

/** The object that an endpoint or a lifecycle is declared with. */
function argumentOf(call: Node, maker: 'endpoint' | 'defineLifecycle'): Node | null {
  if (call.type !== 'CallExpression' || (call.callee as Node).name !== maker) return null;
  const [argument] = call.arguments as Node[];
  return argument?.type === 'ObjectExpression' ? argument : null;
}

function serverOnlyProperties(declaration: Node): Cut[] {
  return (declaration.properties as Node[])
    .filter((property) => SERVER_ONLY.has(nameOf(property)))
    .map((property) => ({ start: property.start, end: property.end, text: '...{}' }));
}

/**
 * A lifecycle without its steps: they are for the server, the documents and the check that every state is reached; the
 * page asks the answer's `abilities`. The router carries every lifecycle for its states.
 */
function withoutSteps({ callee }: Node, lifecycle: Node): Cut[] {
  const { start, end } = callee as Node;
  const plain = { start, end, text: '((one) => ({ ...one, states: Object.keys(one.labels) }))' };
  const steps = (lifecycle.properties as Node[]).filter((property) => nameOf(property) === 'transitions');
  return [plain, ...steps.map((property) => ({ start: property.start, end: property.end, text: '...{}' }))];
}

const nameOf = (property: Node) => String((property.key as Node | undefined)?.name);
const hasProperties = (object: Node, ...names: string[]) =>
  names.every((name) => (object.properties as Node[]).some((property) => nameOf(property) === name));

function apply(code: string, cuts: Cut[]): string {
  let out = '';
  let at = 0;
  for (const cut of cuts) {
    out += code.slice(at, cut.start) + cut.text;
    at = cut.end;
  }
  return out + code.slice(at);
}
