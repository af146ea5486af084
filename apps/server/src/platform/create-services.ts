import { join } from 'node:path';
import { openDatabase } from '@jiebang/db/client';
import type { Clock } from './clock.ts';
import { createReceiptSigner } from './crypto/receipt-signer.ts';
import { createSecretBox } from './crypto/secret-box.ts';
import { createPrinter } from './documents/create-printer.ts';
import type { Env } from './env.ts';
import { loadKeys } from './keys.ts';
import { createLiveHub } from './live/live-hub.ts';
import type { Logger } from './logger.ts';
import { createMailer } from './mailer.ts';
import { createOutboxPublisher } from './outbox/publish-outbox.ts';
import type { JobLine } from './queue/job.ts';
import { openQueues, type QueueBackend, quietly } from './queue/queues.ts';
import type { Services } from './services.ts';
import { createFileStorage } from './storage/file-storage.ts';
import { createS3Storage } from './storage/s3-storage.ts';
import type { Storage } from './storage/storage.ts';

export const queueBackendOf = (env: Env, databaseUrl: string): QueueBackend =>
  env.REDIS_URL ? { kind: 'redis', url: env.REDIS_URL } : { kind: 'postgres', url: databaseUrl };

async function openStorage(env: Env): Promise<Storage> {
  if (!env.S3_ENDPOINT || !env.S3_BUCKET)
    return await createFileStorage(join(env.JIEBANG_DATA_DIR, 'objects'));
  return createS3Storage({
    endpoint: env.S3_ENDPOINT,
    region: env.S3_REGION,
    bucket: env.S3_BUCKET,
    accessKeyId: env.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '',
  });
}

export type ServiceOptions = {
  env: Env;
  databaseUrl: string;
  log: Logger;
  clock: Clock;
  jobs: readonly JobLine[];
  application: string;
  connections: number;
};

/** Builds the services of one process, and the way to close them in the right order. */
export async function createServices(
  options: ServiceOptions,
): Promise<{ services: Services; close(): Promise<void> }> {
  const { env, databaseUrl, log, clock } = options;
  const keys = await loadKeys(env);
  const {
    db,
    pool,
    close: closePool,
  } = openDatabase(databaseUrl, {
    max: options.connections,
    onError: quietly(log, 'database: connection lost'),
    application: options.application,
  });
  const byName = new Map(options.jobs.map(({ job }) => [job.name, job]));
  const queues = openQueues(
    queueBackendOf(env, databaseUrl),
    (name) => {
      const job = byName.get(name);
      if (!job) throw new Error(`job ${name} is not in jobs.ts`);
      return job;
    },
    log,
  );
  const live = createLiveHub(databaseUrl, pool, log);
  const outbox = createOutboxPublisher(db, queues, log);
  const mailer = createMailer(env.SMTP_URL, env.MAIL_FROM, log);
  const printer = createPrinter(log);
  const services: Services = {
    env,
    log,
    clock,
    db,
    pool,
    live,
    outbox,
    mailer,
    printer,
    storage: await openStorage(env),
    secretBox: createSecretBox(keys.secret),
    receipts: createReceiptSigner(keys.receiptKeyPem),
    evaluatorPublicKey: keys.evaluatorPublicKey,
  };
  return {
    services,
    async close() {
      await outbox.settle();
      await live.close();
      await queues.close();
      mailer.close();
      await printer.close();
      await closePool();
    },
  };
}
