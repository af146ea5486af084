export { followCoreviews } from './follow-coreviews.ts';
export { remindExperts } from './remind-experts.ts';
export { sm3Of } from './versions.repository.ts';
