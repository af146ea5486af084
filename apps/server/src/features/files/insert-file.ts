import type { Tx } from '@jiebang/db/client';
import type { fileKinds } from '@jiebang/db/schema/files';
import type { StoredObject } from '../../platform/storage/storage.ts';
import { insertFileRow } from './files.repository.ts';

/**
 * Records a stored object in the transaction that makes use of it; answers the file's id. The object must be
 * durable already: a row never points at bytes that may not be there after a crash.
 */
export async function insertFile(
  tx: Tx,
  file: {
    kind: (typeof fileKinds)[number];
    stored: StoredObject;
    name: string;
    uploadedBy: string | null;
  },
): Promise<string> {
  const { key, bytes, sha256, sm3 } = file.stored;
  return await insertFileRow(tx, {
    kind: file.kind,
    storageKey: key,
    bytes,
    sha256,
    sm3,
    name: file.name,
    uploadedBy: file.uploadedBy,
  });
}
