import type { Day } from '../calendar/day.ts';
import type { EligibilitySettings } from '../programs/settings/eligibility.ts';
import { type Applicant, checkApplicant } from '../rounds/check-applicant.ts';
import type { RoundSettings } from '../rounds/settings.ts';
import type { BlacklistKind } from './blacklist-lifecycle.ts';
import type { EligibilityRule, Evidence, Finding } from './rules.ts';

export type BlacklistFact = {
  id: string;
  kind: BlacklistKind;
  ground: string;
  document: string;
  fromDay: Day;
  untilDay: Day | null;
};
/** What the platform holds of a body that applies. */
type BodyFacts = {
  today: Day;
  body: Applicant;
  /** Entries in force, whatever their days. */
  blacklist: readonly BlacklistFact[];
  /** What it won in the same direction; null: the application names no direction. */
  won: readonly Evidence[] | null;
};

/** Does an entry count on this day? A penalty counts for some years, however long its effects last. */
function counts(entry: BlacklistFact, today: Day, penaltyYears: number): boolean {
  if (entry.fromDay > today) return false;
  if (entry.kind === 'serious_violation') return entry.untilDay === null || today <= entry.untilDay;
  // Compared as text: 29 February has its anniversary between the two days around it.
  return today < `${Number(entry.fromDay.slice(0, 4)) + penaltyYears}${entry.fromDay.slice(4)}`;
}

/** Rules of the programme about the body itself; a rule that is off is not among the findings. */
export function judgeBody({ today, body, blacklist, won }: BodyFacts, rules: EligibilitySettings): Finding[] {
  const found: Finding[] = [];
  if (rules.barBlacklisted) {
    const entries = blacklist.filter((entry) => counts(entry, today, rules.penaltyYears));
    // The list is kept by credit code: of a body that has none it tells nothing.
    found.push(
      body.creditCode === null
        ? { rule: 'blacklist', outcome: 'unknown', evidence: [] }
        : failsOn(
            'blacklist',
            entries.map(({ id, ground, document, fromDay }) => ({
              ref: id,
              says: `${ground} · ${document}`,
              day: fromDay,
            })),
          ),
    );
  }
  if (rules.barPastWinners)
    found.push(
      won === null
        ? { rule: 'past_winner', outcome: 'unknown', evidence: [] }
        : failsOn('past_winner', [...won]),
    );
  if (rules.legalPersonOnly) {
    const [problem] = checkApplicant(body, { regions: [], sizeClasses: [] }, { legalPersonOnly: true });
    const outcome = body.creditCode === null ? 'unknown' : problem ? 'fails' : 'holds';
    found.push({ rule: 'legal_person', outcome, evidence: saidIn(body.creditCode) });
  }
  return found;
}

/** What a round asks of the profile; what the profile does not say cannot be told. */
export function judgeProfile(
  body: Applicant,
  round: Pick<RoundSettings, 'regions' | 'sizeClasses'>,
): Finding[] {
  const codes: string[] = checkApplicant(body, round, { legalPersonOnly: false }).map(({ code }) => code);
  const asked = (rule: 'region' | 'size_class', word: 'region' | 'size', said: string | null): Finding => ({
    rule,
    outcome: codes.includes(`${word}_unknown`)
      ? 'unknown'
      : codes.includes(`${word}_not_asked`)
        ? 'fails'
        : 'holds',
    evidence: saidIn(said),
  });
  return [
    ...(round.regions.length > 0 ? [asked('region', 'region', body.region)] : []),
    ...(round.sizeClasses.length > 0 ? [asked('size_class', 'size', body.sizeClass)] : []),
  ];
}

/**
 * The quota falls on who came late: with a limit of two the third does not meet it, the first two do.
 * @param before what the body handed in to the same round before this one
 */
export function judgeQuota(before: readonly Evidence[], limit: number | null): Finding[] {
  if (limit === null) return [];
  return [{ rule: 'quota', outcome: before.length >= limit ? 'fails' : 'holds', evidence: [...before] }];
}

/** A poster's affiliates may not take its challenge. */
export const judgeAffiliates = (
  relations: readonly Evidence[],
  { barPosterAffiliates }: Pick<EligibilitySettings, 'barPosterAffiliates'>,
): Finding[] => (barPosterAffiliates ? [failsOn('affiliates', [...relations])] : []);

const failsOn = (rule: EligibilityRule, evidence: Evidence[]): Finding => ({
  rule,
  outcome: evidence.length > 0 ? 'fails' : 'holds',
  evidence,
});

const saidIn = (says: string | null): Evidence[] => (says ? [{ ref: says, says, day: null }] : []);
