/** What is told about a proposal names its challenge, its body and, once it has one, its number. */
type Proposal = { challenge: string; organisation: string; code: string };

export type ProposalNotificationData = {
  proposal_received: Proposal & {
    sha256: string;
    sm3: string;
    bytes: string;
    receivedAt: string;
    chainEntry: string;
  };
  proposal_correction_asked: Proposal & { fieldsZh: string; fieldsEn: string; dueAt: string };
  /** Told to the clerk who asked. */
  proposal_corrected: Proposal;
  proposal_valid: Proposal;
  proposal_invalid: Proposal & { reason: string };
  /** `decision` is `shortlisted`, `reserve` or `not_selected`. */
  proposal_standing: Proposal & { decision: string; reason: string };
  /** The notice is over: the agreement comes next. */
  proposal_won: Proposal;
  proposal_unclaimed: Proposal & { reason: string };
  /** Told to who runs the poster. */
  challenge_unclaimed: { challenge: string; reason: string };
};
