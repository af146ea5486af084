import { uploadLimits } from '@jiebang/domain/files/kinds';
import type { UploadPurpose } from '@jiebang/domain/files/lifecycle';

/** Whether the audit log may name who uploads: evidence of an objection would name the objector. */
export const namingOf = (purpose: string): { unnamed?: true } =>
  uploadLimits[purpose as UploadPurpose].unnamed ? { unnamed: true } : {};
