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
  dossier: {
    title: 'Check the dossier of a result',
    note: 'Once a result is published, anybody can download its dossier from the page of the result. You check it on your own computer, without a network and without this platform.',
    download: 'Download the dossier (ZIP) from the page of the result.',
    run: 'On a computer with Node.js, check it with the command line of the platform:',
    compare:
      'Compare the number of the key that it prints with the key below: the one inside a dossier proves nothing by itself. A key that you kept is given with --key.',
    checked:
      'It checks every byte of the archive, SHA-256 and SM3 of each file and our signature; counts again which submission of each team counts; reckons means, trimmed means, composites, places and awards anew; draws the entries’ numbers again from the seed on record; and checks the text of the list and the proofs that sealing and publication stand in the audit chain. Whatever byte is changed, it names the file and the row.',
  },
  key: {
    title: 'Public key',
    note: 'The Ed25519 key that receipts and dossiers are checked with; its number is {{keyId}}.',
  },
};
