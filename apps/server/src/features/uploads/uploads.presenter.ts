import type { UploadView } from '@jiebang/contracts/uploads';
import type { UploadRow } from './uploads.repository.ts';

export function presentUpload(row: UploadRow): UploadView {
  const { id, name, bytes, received, status } = row;
  return {
    id,
    name,
    bytes,
    received,
    status,
    purpose: row.purpose as UploadView['purpose'],
    refusal: row.refusal as UploadView['refusal'],
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}
