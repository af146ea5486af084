import type { CheckKinds } from './features/checks/public.ts';
import { findCheckedList } from './features/lists/public.ts';
import { findCheckedNotice } from './features/notices/public.ts';
import { findCheckedCertificate } from './features/rankings/public.ts';
import { findCheckedApplication } from './features/scenarios/public.ts';

/** Documents that carry a check code: a line per kind. */
export const checkKinds: CheckKinds = {
  challenge_list: findCheckedList,
  notice: findCheckedNotice,
  certificate: findCheckedCertificate,
  application: findCheckedApplication,
};
