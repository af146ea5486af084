import type { PictureWords } from './draw-picture.ts';
import type { Certificate, OfficialDocument } from './official-document.ts';

/** What the drawing process is asked for, and what it answers: one task at a time. */
export type RenderTask =
  | { form: 'pdf' | 'docx'; document: OfficialDocument }
  | { form: 'certificate'; certificate: Certificate }
  | { form: 'picture'; words: PictureWords };

export type RenderOutcome = { bytes: Uint8Array } | { missing: string[] } | { failed: string };
