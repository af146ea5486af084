import type { ReviewSettings, RiskFactor } from '../programs/settings/review.ts';
import { type Risk, risks, type ScenarioContent, type ScenarioField } from '../scenarios/content.ts';

/** Where a word that speaks for a factor stands. */
export type Evidence = { field: ScenarioField; word: string };
export type FoundFactor = { factor: RiskFactor; raisesTo: Risk; evidence: Evidence[] };
export type RiskProposal = { risk: Risk; factors: FoundFactor[] };

const rank = (risk: Risk) => risks.indexOf(risk);
export const higherRisk = (a: Risk, b: Risk): Risk => (rank(a) >= rank(b) ? a : b);

/** What an enterprise wrote in words, by the field it stands in; whom to call says nothing of the risk. */
export function wordsOf(content: ScenarioContent): Partial<Record<ScenarioField, string>> {
  const { indicators, resources } = content;
  return {
    title: content.title,
    background: content.background,
    goal: content.goal,
    significance: content.significance,
    difficulties: content.difficulties,
    research: content.research,
    indicators: indicators.map((one) => `${one.name} ${one.target} ${one.testMethod}`).join('\n'),
    requirements: content.requirements,
    resources: resources.map((one) => `${one.text} ${one.terms}`).join('\n'),
    publicSummary: content.publicSummary,
  };
}

/**
 * The class that the programme's rules propose, with the words that speak for it. The poster's own class is the floor:
 * rules may raise it, a text without their words never lowers it. It is a proposal; a clerk confirms or changes it.
 */
export function proposeRisk(
  content: ScenarioContent,
  { factors }: Pick<ReviewSettings, 'factors'>,
): RiskProposal {
  const texts = Object.entries(wordsOf(content)) as [ScenarioField, string][];
  const found = factors.flatMap(({ factor, words, raisesTo }) => {
    const evidence = texts.flatMap(([field, text]) => {
      const lower = text.toLowerCase();
      return words
        .filter((word) => word.trim() !== '' && lower.includes(word.toLowerCase()))
        .map((word) => ({ field, word }));
    });
    return evidence.length > 0 ? [{ factor, raisesTo, evidence }] : [];
  });
  const risk = found.reduce<Risk>((high, { raisesTo }) => higherRisk(high, raisesTo), content.risk ?? 'low');
  return { risk, factors: found };
}

/** Does a later text raise the same questions? Then what was confirmed for the earlier one still stands. */
export const sameProposal = (a: RiskProposal, b: RiskProposal): boolean =>
  a.risk === b.risk && factorsOf(a).join() === factorsOf(b).join();

export const factorsOf = ({ factors }: RiskProposal): RiskFactor[] =>
  [...new Set(factors.map(({ factor }) => factor))].sort();
