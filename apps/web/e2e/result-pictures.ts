import type { ResultContent } from './make-results.ts';
import type { Picture } from './page-list.ts';

/** Pages of a finalised contest; looked at by `result-pages.test.ts`, on a program whose clock can be moved. */
export const resultPictures: Picture<ResultContent>[] = [
  { name: 'results', address: () => '/results' },
  { name: 'results-none', address: () => '/results?status=notice' },
  { name: 'result', address: ({ result }) => `/results/${result}` },
  { name: 'honours', address: () => '/honours' },
  { name: 'honours-none', address: () => '/honours?q=nothing' },
  { name: 'certificates', as: 'vendor', address: () => '/workspace/certificates' },
  { name: 'certificates-none', as: 'enterprise', address: () => '/workspace/certificates' },
  { name: 'contests', as: 'bureau_clerk', address: () => '/workspace/rankings' },
  {
    name: 'contest-published',
    as: 'bureau_clerk',
    address: ({ contest }) => `/workspace/rankings/${contest}`,
  },
  { name: 'contest-open', as: 'bureau_clerk', address: ({ open }) => `/workspace/rankings/${open}` },
];
