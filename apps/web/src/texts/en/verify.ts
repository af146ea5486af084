import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/verify.ts';

export const texts: Like<typeof zh> = {
  title: 'Verify',
  lead: 'Anybody can check that an entry arrived when and as it is said to have, and that our records are unbroken. The check runs in your browser; neither receipt nor file is uploaded.',
  chain: {
    title: 'Audit chain',
    note: 'Every change on the platform is entered in the audit chain: a Merkle root per batch of events, the roots chained. Note down its head now, and any later change to the past will show.',
    events: 'Events',
    batches: 'Batches',
    root: 'Head',
    sealedAt: 'Last sealed',
    pending: 'To be sealed',
    none: 'nothing sealed yet',
    now: 'all is sealed',
    waiting_one: '{{count}} event, within seconds',
    waiting_other: '{{count}} events, within seconds',
  },
  receipt: {
    title: 'Check a receipt',
    note: 'Paste the receipt, or choose the file you downloaded.',
    label: 'Receipt (JSON)',
    choose: 'Choose a receipt file',
    check: 'Check the signature',
    clear: 'Clear',
    valid: 'The signature is valid',
    validWhat: 'This platform issued the receipt, and nothing in it was changed.',
    invalid: 'The signature is not valid',
    invalidWhat: 'Something was changed, or this platform did not issue it. Compare with the original.',
    unreadable: 'This could not be read as a receipt. Paste it whole, as downloaded from here.',
    otherKey:
      'The key that signed it ({{keyId}}) is not the present one ({{current}}), so it cannot be checked here. Ask the host for the public key of that time.',
    unsupported:
      'This browser cannot check Ed25519 signatures, or the page was not opened over HTTPS. Update the browser, or use the command line: jiebang verify.',
    fields: {
      receivedAt: 'Received (Beijing time)',
      fileName: 'File name',
      bytes: 'Size in bytes',
      chainEntry: 'Audit chain entry',
      submissionId: 'Submission',
      code: 'Proposal number',
      version: 'Handed in (1: the proposal, then its corrections)',
      proposalId: 'Proposal',
    },
  },
  file: {
    title: 'Compare the file',
    note: 'Choose the file that was submitted (of a proposal, its text as downloaded from its page) to compare its fingerprint with the receipt.',
    choose: 'Choose a file',
    same: 'File and receipt agree',
    sameWhat: 'This is the file that was submitted, to the last byte.',
    different: 'File and receipt do not agree',
    differentWhat: 'Its size or content differs from what was submitted.',
    computed: 'SHA-256 of the chosen file',
  },
  key: {
    title: 'Public key',
    note: 'The Ed25519 key that receipts are checked with; its number is {{keyId}}.',
  },
};
