/** Who may put a scenario forward or take a challenge up. A rule set to false or null is not asked. */
export type EligibilitySettings = {
  /** Only bodies with legal personality. */
  legalPersonOnly: boolean;
  /** Projects of one body in one round. */
  maxPerBodyPerRound: number | null;
  /** A body on the list of serious violations, or with a major penalty, in the years past. */
  barBlacklisted: boolean;
  /** Years that a major penalty counts. */
  penaltyYears: number;
  /** Who won in the same direction before. */
  barPastWinners: boolean;
  /** The poster and its affiliates may not take its own challenge. */
  barPosterAffiliates: boolean;
};

export const defaultEligibility: EligibilitySettings = {
  legalPersonOnly: true,
  // A limit is set by the bureau: one that nobody set would refuse an enterprise's fourth scenario unannounced.
  maxPerBodyPerRound: null,
  barBlacklisted: true,
  penaltyYears: 3,
  barPastWinners: false,
  barPosterAffiliates: true,
};
