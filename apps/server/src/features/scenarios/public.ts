export { remindExperts } from './remind-experts.ts';
export { sm3Of } from './versions.repository.ts';
