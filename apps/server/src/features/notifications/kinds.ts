import type { AgreementNotificationData } from './agreement-kinds.ts';
import type { CoreviewNotificationData } from './coreview-kinds.ts';
import type { JudgingNotificationData } from './judging-kinds.ts';
import type { ListNotificationData } from './list-kinds.ts';
import type { NoticeNotificationData } from './notice-kinds.ts';
import type { ProposalNotificationData } from './proposal-kinds.ts';
import type { RankingNotificationData } from './ranking-kinds.ts';
import type { ResourceNotificationData } from './resource-kinds.ts';
import type { WebhookNotificationData } from './webhook-kinds.ts';

/** Title of a competition in both languages, as the data of a notification carries it. */
type Competition = { competitionZh: string; competitionEn: string };
type Entry = Competition & { team: string; number: string };
/** A scenario by its number and title. */
type Scenario = { code: string; title: string };
type Phase = Competition & { phaseZh: string; phaseEn: string };

/**
 * What each kind of notification is filled with: names, titles, numbers as strings and instants in ISO 8601.
 * Never a secret, never another person's contact data: the row is kept and shown.
 */
export type NotificationData = JudgingNotificationData &
  AgreementNotificationData &
  CoreviewNotificationData &
  NoticeNotificationData &
  ProposalNotificationData &
  RankingNotificationData &
  ResourceNotificationData &
  WebhookNotificationData &
  ListNotificationData & {
    submission_received: Entry & {
      sha256: string;
      sm3: string;
      bytes: string;
      receivedAt: string;
      chainEntry: string;
    };
    submission_scored: Entry & { score: string };
    /** `code` is the code of the failure; `refunded` is `true` when the slot was given back. */
    submission_refused: Entry & { code: string; refunded: string };
    submission_faulted: Entry & { code: string; refunded: string };
    team_invitation: Competition & { team: string; by: string; expiresAt: string };
    team_withdrawn: Competition & { team: string };
    organisation_invitation: { organisation: string; by: string; expiresAt: string };
    claim_filed: { organisation: string; claimant: string };
    /** `decision` is `approve` or `reject`. */
    claim_decided: { organisation: string; decision: string; reason: string };
    /** Told to the owner who lost the body to an approved claim. */
    organisation_transferred: { organisation: string };
    phase_extended: Phase & { from: string; to: string; reason: string };
    phase_revealed: Phase;
    competition_cancelled: Competition & { reason: string };
    /** Told to those who have an unfinished scenario in the round. */
    round_extended: { roundZh: string; roundEn: string; from: string; to: string; reason: string };
    /** To the clerks; `version` counts how often it was handed in. */
    scenario_submitted: Scenario & { organisation: string; version: string };
    scenario_assigned: Scenario & { by: string };
    /** The names of the fields that were sent back, in both languages. */
    scenario_returned: Scenario & { fieldsZh: string; fieldsEn: string };
    /** `decision` is `approve` or `reject`. */
    scenario_decided: Scenario & { decision: string; reason: string };
    opinion_assigned: Scenario & { dueAt: string };
    opinion_due: Scenario & { dueAt: string };
    /** To the clerk, who knows the panel. */
    opinion_recused: Scenario & { expert: string; reason: string };
    opinions_complete: Scenario;
  };
export type NotificationKind = keyof NotificationData;
