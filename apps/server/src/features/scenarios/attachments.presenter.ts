import type { AttachmentView } from '@jiebang/contracts/scenario-attachments';
import { previewOf } from '@jiebang/domain/files/kinds';
import type { AttachedRow } from './attachments.repository.ts';

export const presentAttachment = ({ attachment, file }: AttachedRow): AttachmentView => ({
  id: attachment.id,
  name: attachment.name,
  mediaType: attachment.mediaType,
  bytes: file.bytes,
  sm3: file.sm3,
  addedAt: attachment.addedAt.toISOString(),
  preview: previewOf(attachment.mediaType),
});
