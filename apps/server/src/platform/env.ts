import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const url = (protocol: RegExp) => z.url({ protocol });

/** Every variable the program reads; docker-compose.yml may set no other (a test holds it to that). */
export const envSchema = z.object({
  /** `demo` is the default without DATABASE_URL, `production` with it; `test` allows the test clock. */
  JIEBANG_MODE: z.enum(['demo', 'production', 'test']).optional(),
  JIEBANG_HOST: z.string().default('127.0.0.1'),
  JIEBANG_PORT: port.default(8080),
  /** Address that people type; mails and receipts carry it. Mandatory in production. */
  JIEBANG_PUBLIC_URL: url(/^https?$/).optional(),
  JIEBANG_DATA_DIR: z.string().default('.data'),
  /** 32 bytes in hex or base64: encrypts authenticator secrets at rest. Mandatory in production. */
  JIEBANG_SECRET: z.string().optional(),
  /** PEM of the evaluator's public key (API) and file of its private key (worker only). */
  JIEBANG_EVALUATOR_PUBLIC_KEY_FILE: z.string().optional(),
  JIEBANG_EVALUATOR_KEY_FILE: z.string().optional(),
  /** Ed25519 private key that signs receipts. */
  JIEBANG_RECEIPT_KEY_FILE: z.string().optional(),
  JIEBANG_EVALUATORS: z.coerce.number().int().min(1).max(64).default(2),
  JIEBANG_EVALUATION_WALL_SECONDS: z.coerce.number().min(1).max(3600).default(60),
  JIEBANG_EVALUATION_MEMORY_MB: z.coerce.number().min(64).max(65_536).default(1024),
  /** Named seeds that a demonstration makes at its first start; none: an installation with accounts alone. */
  JIEBANG_SEEDS: z.string().default('city-demo,demo'),
  JIEBANG_TRUST_PROXY: z.stringbool().default(false),
  JIEBANG_METRICS_TOKEN: z.string().optional(),
  /** Requests a minute and address; 0 turns the limit off. */
  JIEBANG_RATE_LIMIT: z.coerce.number().int().min(0).default(1200),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  DATABASE_URL: url(/^postgres(ql)?$/).optional(),
  REDIS_URL: url(/^rediss?$/).optional(),
  SMTP_URL: url(/^smtps?$/).optional(),
  MAIL_FROM: z.string().default('揭榜 <no-reply@localhost>'),
  S3_ENDPOINT: url(/^https?$/).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** `host:port` of clamd, which looks at every upload; without it nothing is scanned. */
  CLAMD_URL: z
    .string()
    .regex(/^[^\s:/]+:\d{1,5}$/, 'host:port is needed')
    .optional(),
  /** Lets webhooks go over http and to private addresses: for receivers inside the bureau's own network. */
  JIEBANG_WEBHOOKS_PRIVATE: z.stringbool().default(false),
  /** Deliveries that are over are kept so long: never less than what a receiver needs to find what it missed. */
  JIEBANG_WEBHOOKS_KEPT_DAYS: z.coerce.number().int().min(30).default(90),
});
export type Env = z.output<typeof envSchema> & { JIEBANG_MODE: 'demo' | 'production' | 'test' };

/** A configuration that cannot work: one sentence each, said before anything starts. */
export class ConfigurationError extends Error {}

const KNOWN_SECRETS = ['changeme', 'secret', 'password', 'jiebang', 'minioadmin'];

/** Reads and checks the environment. Throws ConfigurationError with every complaint, one line each. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(filled);
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('\n'),
    );
  }
  const env = {
    ...parsed.data,
    JIEBANG_MODE: parsed.data.JIEBANG_MODE ?? (parsed.data.DATABASE_URL ? 'production' : 'demo'),
  };
  const complaints = env.JIEBANG_MODE === 'production' ? productionComplaints(env) : [];
  if (Boolean(env.S3_ENDPOINT) !== Boolean(env.S3_BUCKET))
    complaints.push('S3_ENDPOINT and S3_BUCKET go together: set both or neither.');
  if (complaints.length > 0) throw new ConfigurationError(complaints.join('\n'));
  return env as Env;
}

function productionComplaints(env: z.output<typeof envSchema>): string[] {
  const complaints: string[] = [];
  if (!env.DATABASE_URL)
    complaints.push('DATABASE_URL is not set: production needs its own PostgreSQL (15 or newer).');
  if (!env.JIEBANG_PUBLIC_URL)
    complaints.push('JIEBANG_PUBLIC_URL is not set: production must know the address people type.');
  if (!env.JIEBANG_SECRET)
    complaints.push('JIEBANG_SECRET is not set: give 32 random bytes in hex (openssl rand -hex 32).');
  else if (!/^[0-9a-f]{64}$/i.test(env.JIEBANG_SECRET))
    complaints.push('JIEBANG_SECRET must be 32 random bytes in hex (64 characters).');
  else if (/^(.)\1+$/.test(env.JIEBANG_SECRET))
    complaints.push('JIEBANG_SECRET is a default value: make your own with openssl rand -hex 32.');
  const password = env.DATABASE_URL ? decodeURIComponent(new URL(env.DATABASE_URL).password) : '';
  for (const [name, value] of [
    ['S3_SECRET_ACCESS_KEY', env.S3_SECRET_ACCESS_KEY],
    ['the password in DATABASE_URL', password],
  ] as const) {
    if (value && KNOWN_SECRETS.includes(value))
      complaints.push(`${name} is a default secret: choose your own.`);
  }
  return complaints;
}
