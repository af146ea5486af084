export { remindAgreements } from './remind-agreements.ts';
