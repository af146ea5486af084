export type { CheckKinds } from './check-document.ts';
