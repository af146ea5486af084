import { agreementInvariants } from './agreement-invariants.ts';
import { coreviewInvariants } from './coreview-invariants.ts';
import { dossierInvariants } from './dossier-invariants.ts';
import { eligibilityInvariants } from './eligibility-invariants.ts';
import type { Invariant } from './invariant.ts';
import { judgingInvariants } from './judging-invariants.ts';
import { listActInvariants } from './list-act-invariants.ts';
import { listInvariants } from './list-invariants.ts';
import { noticeInvariants } from './notice-invariants.ts';
import { peopleInvariants } from './people-invariants.ts';
import { platformInvariants } from './platform-invariants.ts';
import { proposalInvariants } from './proposal-invariants.ts';
import { rankingInvariants } from './ranking-invariants.ts';
import { resourceInvariants } from './resource-invariants.ts';
import { scenarioInvariants } from './scenario-invariants.ts';
import { scheduleInvariants } from './schedule-invariants.ts';
import { submissionInvariants } from './submission-invariants.ts';
import { uploadInvariants } from './upload-invariants.ts';
import { webhookInvariants } from './webhook-invariants.ts';

/** All that the doctor checks, in the order in which it is told. */
export const invariants: readonly Invariant[] = [
  ...submissionInvariants,
  ...peopleInvariants,
  ...scenarioInvariants,
  ...coreviewInvariants,
  ...eligibilityInvariants,
  ...listInvariants,
  ...listActInvariants,
  ...scheduleInvariants,
  ...noticeInvariants,
  ...proposalInvariants,
  ...judgingInvariants,
  ...rankingInvariants,
  ...agreementInvariants,
  ...resourceInvariants,
  ...webhookInvariants,
  ...dossierInvariants,
  ...uploadInvariants,
  ...platformInvariants,
];
