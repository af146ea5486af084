import type { Database } from '@jiebang/db/client';
import type pg from 'pg';
import type { Clock } from './clock.ts';
import type { ReceiptSigner } from './crypto/receipt-signer.ts';
import type { SecretBox } from './crypto/secret-box.ts';
import type { Printer } from './documents/create-printer.ts';
import type { Env } from './env.ts';
import type { LiveHub } from './live/live-hub.ts';
import type { Logger } from './logger.ts';
import type { Mailer } from './mailer.ts';
import type { OutboxPublisher } from './outbox/publish-outbox.ts';
import type { Storage } from './storage/storage.ts';

/** Everything a process is built from; made once at start, handed down, never imported as a global. */
export type Services = {
  env: Env;
  log: Logger;
  clock: Clock;
  db: Database;
  pool: pg.Pool;
  storage: Storage;
  mailer: Mailer;
  /** Official documents and certificates as files. */
  printer: Printer;
  live: LiveHub;
  outbox: OutboxPublisher;
  secretBox: SecretBox;
  receipts: ReceiptSigner;
  /** Public half of the evaluator's key: the web tier can seal a truth and never open it. */
  evaluatorPublicKey: string;
};
