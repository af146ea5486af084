import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/check-code.ts';

export const texts: Like<typeof zh> = {
  title: 'Check a document',
  note: 'Lists, notices, certificates and application forms carry a check code at their end. Enter it to compare the sheet in your hand with what the platform published.',
  label: 'Check code',
  hint: '16 letters and digits, such as 7K3M-9Q2X-04HT-WB6D; case, spaces and hyphens do not matter.',
  check: 'Check',
  noneTitle: 'No document carries this code',
  none: 'Compare what you typed with the sheet once more. If it is right and still not found, the platform did not issue the document, or it is no longer public.',
  found: 'The platform issued this document',
  foundWhat: 'Compare it item by item. Where the sheet differs, what stands here is right.',
  ended: 'The document no longer holds',
  demo: 'Example',
  kind: 'Kind',
  kinds: {
    challenge_list: 'Challenge list',
    notice: 'Public notice',
    certificate: 'Certificate',
    application: 'Application form',
  },
  name: 'Title',
  number: 'Number',
  issuer: 'Issued by',
  issuedAt: 'Published',
  receiver: 'Received by',
  handedInAt: 'Handed in',
  sm3: 'Hash (SM3)',
  open: 'See its page',
};
