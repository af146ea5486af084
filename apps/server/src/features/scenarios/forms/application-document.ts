import { createHash } from 'node:crypto';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { canonicalJson } from '../../../platform/audit/canonical-json.ts';

/** What stands on a form beside the content: whose it is, of which call, and with which files. */
export type ApplicationFacts = {
  organiser: Text;
  round: { slug: string; title: Text };
  /** `number`: 统一社会信用代码, or the number of a foreign registration. */
  organisation: { name: string; number: string };
  attachments: { name: string; bytes: number; sm3: string }[];
};

/** `scenario_forms.document` as it is read again. */
export type HandedInApplication = ApplicationFacts & {
  code: string;
  handIn: number;
  contentSm3: string;
  submittedAt: string;
};

export const readApplication = (document: string) => JSON.parse(document) as HandedInApplication;

/**
 * A version as it is handed in, in the bytes that are hashed and kept. Number and version are in it, so that two
 * scenarios with the same text do not share a code; the content is in it by its SM3.
 */
export function writeApplication(application: HandedInApplication): { document: string; sm3: string } {
  const document = canonicalJson({ kind: 'jiebang.application', version: 1, ...application });
  return { document, sm3: createHash('sm3').update(document).digest('hex') };
}
