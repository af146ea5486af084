import { z } from 'zod';
import { instant, text } from './common.ts';
import { endpoint } from './endpoint.ts';

/** Documents that carry a check code; a kind is a line here and one in the server's `check-kinds.ts`. */
export const checkedKinds = ['challenge_list', 'notice', 'certificate', 'application'] as const;
export type CheckedKind = (typeof checkedKinds)[number];

/** What the genuine document says, for comparison with the sheet in somebody's hand. */
export const checkedDocument = z.object({
  kind: z.enum(checkedKinds),
  checkCode: z.string(),
  title: text,
  /** 发文字号 or number of a certificate. */
  number: text.nullable(),
  issuer: text,
  /** When it went out. */
  issuedAt: instant,
  sm3: z.string(),
  /** What else to compare: name and value, in the order in which they stand on the sheet. */
  facts: z.array(z.object({ name: text, value: text })),
  /** Why it no longer holds, or what was changed after it went out; null where nothing was. */
  remark: text.nullable(),
  /** Does it still hold? */
  standing: z.boolean(),
  /** Page of the platform that shows it, as a path. */
  link: z.string().startsWith('/'),
  demo: z.boolean(),
});
export type CheckedDocument = z.infer<typeof checkedDocument>;

export const checkDocument = endpoint({
  name: 'checkDocument',
  method: 'GET',
  path: '/api/check/:code',
  summary: 'Which document carries this check code, and what it says',
  access: 'public',
  cached: true,
  params: z.object({ code: z.string().trim().min(1).max(60) }),
  response: checkedDocument,
});
