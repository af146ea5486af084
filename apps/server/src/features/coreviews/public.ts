export { isOverdue } from './coreviews.presenter.ts';
export { listCoreviewsOf, listDepartments } from './coreviews.repository.ts';
export { findAskedVersion } from './find-asked-version.ts';
export type { CoreviewFollowUp, CoreviewNews } from './follow-ups.ts';
export { openCoreviews } from './open-coreviews.ts';
export { recallCoreviews } from './settle-scenario.ts';
export { sweepCoreviews } from './sweep-coreviews.ts';
