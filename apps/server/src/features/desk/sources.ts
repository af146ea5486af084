import type { DueSource, WaitSource } from './source.ts';
import { administrationWaits } from './sources/administration.ts';
import { agreementDue, agreementWaits } from './sources/agreements.ts';
import { bureauDue, bureauWaits } from './sources/bureau.ts';
import { coreviewDue, coreviewWaits } from './sources/coreviews.ts';
import { enterpriseDue, enterpriseWaits } from './sources/enterprise.ts';
import { judgeDue, judgeWaits } from './sources/judge.ts';
import { judgingDue, judgingWaits } from './sources/judging.ts';
import { reviewDue, reviewWaits } from './sources/review.ts';
import { vendorDue, vendorWaits } from './sources/vendor.ts';

/** In the order in which a desk shows them. */
export const waitSources: readonly WaitSource[] = [
  ...enterpriseWaits,
  ...vendorWaits,
  ...agreementWaits,
  ...coreviewWaits,
  ...judgeWaits,
  ...reviewWaits,
  ...judgingWaits,
  ...bureauWaits,
  ...administrationWaits,
];

export const dueSources: readonly DueSource[] = [
  ...enterpriseDue,
  ...vendorDue,
  ...agreementDue,
  ...coreviewDue,
  ...judgeDue,
  ...judgingDue,
  ...reviewDue,
  ...bureauDue,
];
