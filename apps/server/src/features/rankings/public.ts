export { findCheckedCertificate } from './find-checked-certificate.ts';
export { followRankingNotice } from './follow-ranking-notice.ts';
export { visibleTo as rankingsVisibleTo } from './rankings.policy.ts';
