import type { AgreementContent } from './make-agreements.ts';
import type { Picture } from './page-list.ts';

/** Pages of what follows a notice; looked at by `agreement-pages.test.ts`, on a program whose clock can be moved. */
export const agreementPictures: Picture<AgreementContent>[] = [
  { name: 'agreements', as: 'enterprise', address: () => '/workspace/agreements' },
  { name: 'agreements-office', as: 'bureau_clerk', address: () => '/workspace/agreements' },
  { name: 'agreement-draft', as: 'vendor_c', address: ({ drafted }) => `/workspace/agreements/${drafted}` },
  {
    name: 'agreement-not-shown',
    as: 'enterprise',
    address: ({ drafted }) => `/workspace/agreements/${drafted}`,
  },
  { name: 'agreement-working', as: 'vendor_b', address: ({ working }) => `/workspace/agreements/${working}` },
  {
    name: 'agreement-working-office',
    as: 'bureau_clerk',
    address: ({ working }) => `/workspace/agreements/${working}`,
  },
  {
    name: 'agreement-accepted',
    as: 'enterprise',
    address: ({ accepted }) => `/workspace/agreements/${accepted}`,
  },
  { name: 'cases', address: () => '/cases' },
  { name: 'cases-none', address: () => '/cases?grade=pass' },
  { name: 'case', address: ({ accepted }) => `/cases/${accepted}` },
];
