import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/papers.ts';

export const texts: Like<typeof zh> = {
  names: {
    draft: 'Draft form as {{format}}',
    application: 'Application form as {{format}}',
    opinion: 'Opinion form as {{format}}',
    opinions: 'Opinions as {{format}}',
    named: 'Opinions with names as {{format}}',
    answer: 'Answer as {{format}}',
  },
};
