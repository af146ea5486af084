import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/problems.ts';

export const texts: Like<typeof zh> = {
  request: 'Request',
  retry: 'Try again',
  faults: {
    caller: 'You can mend this',
    organiser: 'The organiser must mend this',
    platform: 'Our fault, not yours',
  },
  codes: {
    network: 'The server was not reached. Check the network and try again; what you filled in is kept.',
    page_fault: 'The page failed. Open it again; if it persists, please tell the host.',
  },
};
