import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/webhooks.ts';

export const texts: Like<typeof zh> = {
  title: 'Webhooks',
  back: 'Back to the organisation',
  lead: 'When something happens, a signed message is sent to your addresses, for your own systems to act on. What concerns scenarios of this organisation goes to its own addresses alone. Up to {{max}}.',
  leadOffice:
    'When something public happens, a signed message is sent to these addresses, for other systems of the bureau to act on. Up to {{max}}.',
  add: 'Add an address',
  edit: 'Edit',
  save: 'Save',
  emptyTitle: 'No address yet',
  empty: 'Give an address and choose events: you get a secret with which the receiver checks that it was us.',
  url: 'Address of the receiver',
  urlHint: 'An https address on the public internet.',
  description: 'What it is for (optional)',
  events: 'Events',
  eventNeeded: 'Choose at least one event.',
  and: ', ',
  failing: 'Nothing has been taken since',
  twoSecrets: 'The secret of before also signs until',
  test: 'Send a test',
  acts: { rotate: 'Change the secret', enable: 'Enable', disable: 'Disable', remove: 'Remove' },
  questions: {
    rotate: 'Change the secret?',
    enable: 'Enable this address?',
    disable: 'Disable this address?',
    remove: 'Remove this address?',
  },
  what: {
    rotate:
      'The new secret is shown once. For 24 hours messages carry the signatures of both: change the receiver in that time.',
    enable: 'What happens from now on is sent; what happened meanwhile is not.',
    disable:
      'What happens from now on is not sent, and what waits is given up; once it is enabled again it can be sent one by one.',
    remove: 'Its secrets are erased and its log is no longer shown. This cannot be undone.',
  },
  secret: {
    title: 'The secret',
    once: 'It is shown this once: store it at the receiver now. A lost one can only be changed.',
    copy: 'Copy',
    copied: 'Copied.',
    copyFailed: 'It could not be copied: select it and copy by hand.',
    done: 'Stored, close',
  },
  statuses: { waiting: 'On its way', delivered: 'Delivered', failed: 'Not delivered' },
  errors: {
    address_refused: 'The address leads to an internal network: not sent',
    timeout: 'No answer in time',
    ECONNREFUSED: 'The receiver refused the connection',
    ENOTFOUND: 'There is no such name',
    failed: 'The connection failed',
  },
  log: {
    title: 'Log',
    empty: 'Nothing was sent yet. You can send a test.',
    more: 'Earlier ones',
    at: 'When',
    event: 'Event',
    status: 'State',
    next: 'next try',
    tries: 'Tries',
    took: '{{ms}} ms',
    answer: 'Answer',
    acts: 'Actions',
    replay: 'Send again',
  },
};
