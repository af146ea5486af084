export { writeCertificate } from './certificate-document.ts';
export { findCheckedCertificate } from './find-checked-certificate.ts';
export { followRankingNotice } from './follow-ranking-notice.ts';
export { listRankings } from './list-rankings.ts';
export { type RankingDocument, sm3Of, writeRanking } from './ranking-document.ts';
