import { lookAtPages } from './look-at-pages.ts';
import { type JudgedContent, makeJudged } from './make-judged.ts';
import type { Picture } from './page-list.ts';

const pictures: Picture<JudgedContent>[] = [
  { name: 'judged-received', as: 'bureau_clerk', address: () => '/workspace/challenges' },
  {
    name: 'judged-table',
    as: 'bureau_clerk',
    address: ({ checking }) => `/workspace/challenges/${checking}`,
  },
  {
    name: 'judged-compare',
    as: 'bureau_clerk',
    address: ({ checking }) => `/workspace/challenges/${checking}?view=compare`,
  },
  {
    name: 'judged-unchecked',
    as: 'bureau_clerk',
    address: ({ checking }) => `/workspace/challenges/${checking}?view=select`,
  },
  {
    name: 'judged-select',
    as: 'enterprise',
    address: ({ selected }) => `/workspace/challenges/${selected}?view=select`,
  },
  { name: 'judged-desk', as: 'bureau_clerk', address: ({ fresh }) => `/workspace/proposals/${fresh}` },
  {
    name: 'judged-desk-correction',
    as: 'bureau_clerk',
    address: ({ correction }) => `/workspace/proposals/${correction}`,
  },
  {
    name: 'judged-poster',
    as: 'enterprise',
    address: ({ shortlisted }) => `/workspace/proposals/${shortlisted}`,
  },
  {
    name: 'judged-correction',
    as: 'vendor',
    address: ({ correction }) => `/workspace/proposals/${correction}`,
  },
  { name: 'judged-valid', as: 'vendor_b', address: ({ valid }) => `/workspace/proposals/${valid}` },
  { name: 'judged-invalid', as: 'enterprise_b', address: ({ invalid }) => `/workspace/proposals/${invalid}` },
  {
    name: 'judged-shortlisted',
    as: 'vendor',
    address: ({ shortlisted }) => `/workspace/proposals/${shortlisted}`,
  },
  {
    name: 'judged-not-selected',
    as: 'vendor_c',
    address: ({ notSelected }) => `/workspace/proposals/${notSelected}`,
  },
  { name: 'judged-mine', as: 'vendor', address: () => '/workspace/proposals' },
];

/** What comes after a deadline. */
lookAtPages(makeJudged, pictures, { JIEBANG_MODE: 'test', JIEBANG_SEEDS: 'none' });
