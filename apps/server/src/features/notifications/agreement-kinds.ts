/** What is told about an agreement names its challenge, its two sides and, once it is on record, its number. */
type Agreement = { challenge: string; poster: string; solver: string; code: string };
type OfMilestone = Agreement & { milestone: string };

export type AgreementNotificationData = {
  /** To the other side. */
  agreement_started: Agreement;
  agreement_proposed: Agreement & { version: string; sm3: string };
  agreement_taken_back: Agreement;
  /** To the side that wrote it. */
  agreement_sent_back: Agreement & { reason: string };
  /** To the side that wrote it and to the bureau. */
  agreement_agreed: Agreement & { version: string; sm3: string };
  agreement_returned: Agreement & { reason: string };
  agreement_recorded: Agreement;
  agreement_terminated: Agreement & { reason: string };
  /** To who appraises, and to the poster. */
  agreement_handed_in: Agreement;
  /** To the bureau: a second person confirms it. */
  agreement_appraised: Agreement;
  agreement_appraisal_returned: Agreement & { reason: string };
  agreement_rectification: Agreement & { reason: string; dueAt: string };
  agreement_rectification_overdue: Agreement & { dueAt: string };
  agreement_accepted: Agreement & { gradeZh: string; gradeEn: string };
  /** To the poster; `decision` is `progress` or `completion`. */
  milestone_reported: OfMilestone & { decision: string };
  /** To the solver; `decision` is `accept` or `refuse`. */
  milestone_decided: OfMilestone & { decision: string; reason: string };
  milestone_cancelled: OfMilestone & { reason: string };
  milestone_due: OfMilestone & { plannedDay: string };
  milestone_overdue: OfMilestone & { plannedDay: string };
};
