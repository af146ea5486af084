export { followCoreviews } from './follow-coreviews.ts';
export {
  budgetWords,
  indicatorTable,
  prizeLines,
  resourceLines,
  solverRules,
} from './forms/content-words.ts';
export { findCheckedApplication } from './forms/find-checked-application.ts';
export { bandWords, milestoneTable, stageTable, timelineTable } from './forms/terms-blocks.ts';
export { remindExperts } from './remind-experts.ts';
export { sm3Of } from './versions.repository.ts';
