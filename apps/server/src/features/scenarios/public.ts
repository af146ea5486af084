export { remindExperts } from './remind-experts.ts';
