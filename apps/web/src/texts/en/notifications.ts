import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/notifications.ts';

export const texts: Like<typeof zh> = {
  kinds: {
    unknown: 'There is news for you: open it to see.',
  },
};
