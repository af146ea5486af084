import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, key, oneOf } from './columns.ts';
import { users } from './identity.ts';

export const fileKinds = [
  'entry',
  'phase_file',
  'sealed_truth',
  'dry_run_sample',
  'objection_evidence',
  'milestone_report',
  'dossier',
  'scenario_attachment',
  'resource_file',
] as const;

/** A stored object. The row is written in the transaction that makes use of the object, never before it is durable. */
export const files = pgTable(
  'files',
  {
    id: key(),
    kind: text('kind').notNull(),
    storageKey: text('storage_key').notNull(),
    name: text('name').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    sm3: text('sm3').notNull(),
    uploadedBy: uuid('uploaded_by').references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [index('files_uploaded_by').on(t.uploadedBy), oneOf('files_kind', t.kind, fileKinds)],
);
