import { uploadLifecycle, uploadPurposes } from '@jiebang/domain/files/lifecycle';
import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { at, createdAt, key, oneOf } from './columns.ts';
import { files } from './files.ts';
import { users } from './identity.ts';

/**
 * A file on its way in (tus): rows outlive a lost connection and a restart. A use case takes a `ready` one in its own
 * transaction (`takeUpload`), which writes the row in `files`; what nobody takes is swept after `expires_at`.
 */
export const uploads = pgTable(
  'uploads',
  {
    id: key(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    purpose: text('purpose').notNull(),
    name: text('name').notNull(),
    /** Announced at the beginning; `received` never passes it. */
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    received: bigint('received', { mode: 'number' }).notNull().default(0),
    status: text('status').notNull().default('receiving'),
    /** The whole object, from the check on; before that the bytes lie in `upload_parts`. */
    storageKey: text('storage_key'),
    /** What the first bytes say it is, not what its name says. */
    mediaType: text('media_type'),
    sha256: text('sha256'),
    sm3: text('sm3'),
    /** Why it was refused: a code of the closed set. */
    refusal: text('refusal'),
    fileId: uuid('file_id').references(() => files.id),
    createdAt: createdAt(),
    /** When the last byte came: a check that is not done long after is taken up again. */
    completedAt: at('completed_at'),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [
    index('uploads_user').on(t.userId, t.status),
    index('uploads_expires').on(t.expiresAt).where(sql`${t.status} <> 'taken'`),
    index('uploads_file').on(t.fileId),
    oneOf('uploads_status', t.status, uploadLifecycle.states),
    oneOf('uploads_purpose', t.purpose, uploadPurposes),
    check('uploads_received', sql`${t.received} between 0 and ${t.bytes}`),
    check(
      'uploads_hashed',
      sql`${t.status} not in ('ready', 'taken') or (${t.storageKey} is not null and ${t.mediaType} is not null and ${t.sha256} is not null and ${t.sm3} is not null and ${t.received} = ${t.bytes})`,
    ),
    check('uploads_refused', sql`(${t.status} = 'refused') = (${t.refusal} is not null)`),
    check('uploads_taken', sql`(${t.status} = 'taken') = (${t.fileId} is not null)`),
  ],
);

/** What one request brought, durable before `uploads.received` counts it; gone when the whole is put together. */
export const uploadParts = pgTable(
  'upload_parts',
  {
    uploadId: uuid('upload_id')
      .notNull()
      .references(() => uploads.id, { onDelete: 'cascade' }),
    /** Offset of its first byte. */
    begins: bigint('begins', { mode: 'number' }).notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    storageKey: text('storage_key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.uploadId, t.begins] }),
    check('upload_parts_bytes', sql`${t.begins} >= 0 and ${t.bytes} > 0`),
  ],
);
