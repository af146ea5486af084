import type { UploadPurpose } from './lifecycle.ts';

/** Kinds of files that are taken in; a kind is what the bytes are, the name has to agree with it. */
export const uploadKinds = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], preview: 'page' },
  png: { mediaType: 'image/png', extensions: ['png'], preview: 'image' },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], preview: 'image' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    preview: null,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    preview: null,
  },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
    preview: null,
  },
  zip: { mediaType: 'application/zip', extensions: ['zip'], preview: null },
  csv: { mediaType: 'text/csv', extensions: ['csv'], preview: null },
  txt: { mediaType: 'text/plain', extensions: ['txt'], preview: null },
  mp4: { mediaType: 'video/mp4', extensions: ['mp4'], preview: null },
} as const satisfies Record<
  string,
  { mediaType: string; extensions: readonly string[]; preview: 'image' | 'page' | null }
>;
export type UploadKind = keyof typeof uploadKinds;
const kinds = Object.keys(uploadKinds) as UploadKind[];

/** The kind that a name claims, by its ending; null: none that is taken in. */
export function kindOfName(name: string): UploadKind | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return kinds.find((kind) => (uploadKinds[kind].extensions as readonly string[]).includes(ending)) ?? null;
}

/** How a browser can show a file without saving it first; null: it cannot. */
export function previewOf(mediaType: string): 'image' | 'page' | null {
  const kind = kinds.find((one) => uploadKinds[one].mediaType === mediaType);
  return kind ? uploadKinds[kind].preview : null;
}

const MIB = 1024 ** 2;
const documents: readonly UploadKind[] = ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'pptx', 'csv', 'txt'];

/**
 * What may be uploaded for each purpose; who makes use of the file may ask for less (a round's settings). `unnamed`: no
 * log and no file tells who sent it.
 */
export const uploadLimits: Record<
  UploadPurpose,
  { maxBytes: number; kinds: readonly UploadKind[]; unnamed?: true }
> = {
  scenario_attachment: { maxBytes: 2048 * MIB, kinds },
  resource_file: { maxBytes: 2048 * MIB, kinds },
  objection_evidence: { maxBytes: 200 * MIB, kinds: [...documents, 'zip', 'mp4'], unnamed: true },
  milestone_report: { maxBytes: 200 * MIB, kinds: [...documents, 'zip'] },
};

/** What one person may have under way at once: bytes announced, and uploads. */
export const openUploads = { maxBytes: 4096 * MIB, maxCount: 50 } as const;
/** An upload to which nothing was added for so long is swept; each byte that comes begins it anew. */
export const UPLOAD_KEPT_MS = 24 * 3_600_000;
