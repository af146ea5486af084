import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/audit.ts';

export const texts: Like<typeof zh> = {
  title: 'Audit chain',
  lead: 'Every change is in this chain: events are sealed in batches by an SM3 Merkle root, each batch names the one before, and altering any of them shows.',
  head: {
    title: 'Head of the chain',
    events: 'Events sealed',
    batches: 'Batches',
    pending: 'To be sealed',
    sealedAt: 'Last sealed',
    root: 'Root (SM3)',
    none: 'nothing sealed yet',
    publish:
      'The head is public. Whoever has noted the root can check later that nothing before it was altered.',
  },
  verify: {
    act: 'Verify now',
    running: 'Recomputing event by event; a long chain takes a while…',
    okTitle: 'The chain holds',
    ok: '{{batches}} batches with {{events}} events were recomputed in {{time}} ms and agree with the record.',
    brokenTitle: 'The chain is broken',
    broken:
      'Batch {{batch}} is the first that does not agree. Secure database and logs now, change nothing by hand, and report it.',
    entry: 'Event',
    reason: 'What does not agree',
    count: '{{batches}} batches with {{events}} events were recomputed in {{time}} ms.',
  },
  filters: {
    label: 'Filters',
    action: 'Action',
    actionHint: 'such as phase.open',
    subject: 'Id of the subject',
    apply: 'Filter',
    clear: 'Clear filters',
  },
  table: {
    caption: 'Audit events',
    at: 'Time',
    action: 'Action',
    actor: 'By',
    subject: 'Subject',
    data: 'Content',
    seal: 'Sealed',
    batch: 'batch {{batch}}',
    waiting: 'waiting',
    show: 'Show',
    entry: 'Event',
    hash: 'Hash',
    onlyAction: 'only this action',
    onlySubject: 'only this subject',
    more: 'Show earlier events',
    noData: 'nothing else',
  },
  empty: {
    title: 'No event yet',
    body: 'Events appear here as people act.',
    filteredTitle: 'No event matches',
    filtered: 'Check the action or the id, or clear the filters.',
  },
};
