import { z } from 'zod';
import { instant } from './common.ts';
import { endpoint } from './endpoint.ts';

/** Mounted in test mode only: anywhere else the address does not exist. */
export const moveTestClock = endpoint({
  name: 'moveTestClock',
  method: 'POST',
  path: '/api/test/clock',
  summary: 'Move the clock of a test installation forward',
  access: 'public',
  body: z.object({ to: instant }),
  response: z.object({ now: instant }),
});
