import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/uploads.ts';

export const texts: Like<typeof zh> = {
  list: 'Files being uploaded',
  choose: 'Choose a file',
  comma: ', ',
  hint: 'Accepted: {{kinds}}, at most {{limit}} each. After a broken connection it goes on where it stopped.',
  progress: 'Upload of {{name}}',
  wrong: {
    kind: '“{{name}}” is of a kind that is not accepted: convert it and choose again.',
    empty: '“{{name}}” is empty: choose a file with content.',
    size: '“{{name}}” is over {{limit}}: make it smaller or split it.',
    other: 'The file is not “{{name}}” (its name or size differs): choose the same file to go on.',
  },
  state: {
    sending: 'Uploading',
    waiting: 'Connection lost; it goes on by itself when it is back',
    paused: 'Paused',
    broken: 'Not finished: choose the same file again, and it goes on where it stopped',
    checking: 'Uploaded, being checked',
    ready: 'Checked, not in use yet',
  },
  acts: {
    pause: 'Pause',
    resume: 'Go on',
    again: 'Choose “{{name}}” and go on',
    use: 'Add',
    cancel: 'Cancel upload',
    remove: 'Remove',
  },
  step: {
    lead: 'Plans, samples of data, proofs and the like: at most {{count}} files. They go to the bureau with the scenario and are not made public.',
    full: 'The limit is reached: remove an attachment to add another.',
  },
  attached: {
    title: 'Attachments',
    note: 'Not made public',
    show: 'Preview',
    save: 'Download',
    close: 'Close',
  },
};
