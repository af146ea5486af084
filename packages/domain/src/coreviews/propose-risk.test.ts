import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultReview, riskFactors } from '../programs/settings/review.ts';
import { emptyScenario, risks, type ScenarioContent } from '../scenarios/content.ts';
import { departmentsFor, stillToAsk } from './departments-for.ts';
import { proposeRisk, sameProposal } from './propose-risk.ts';

const words = defaultReview.factors.flatMap((rule) => rule.words);
const rank = (risk: (typeof risks)[number]) => risks.indexOf(risk);
const piece = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12 }));
const prose = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('，'));
const written = fc
  .record({ title: prose, background: prose, research: prose, risk: fc.constantFrom(null, ...risks) })
  .map((part): ScenarioContent => ({ ...emptyScenario, ...part }));

describe('the proposed risk class', () => {
  it('is never below the class the enterprise gave itself', () => {
    fc.assert(
      fc.property(written, (content) => {
        expect(rank(proposeRisk(content, defaultReview).risk)).toBeGreaterThanOrEqual(
          rank(content.risk ?? 'low'),
        );
      }),
    );
  });

  it('is never lowered by more words, and loses no factor by them', () => {
    fc.assert(
      fc.property(written, prose, (content, more) => {
        const before = proposeRisk(content, defaultReview);
        const after = proposeRisk(
          { ...content, background: `${content.background}，${more}` },
          defaultReview,
        );
        expect(rank(after.risk)).toBeGreaterThanOrEqual(rank(before.risk));
        const kept = after.factors.map(({ factor }) => factor);
        for (const { factor } of before.factors) expect(kept).toContain(factor);
      }),
    );
  });

  it('names only words that stand in the field it names', () => {
    fc.assert(
      fc.property(written, (content) => {
        for (const { evidence } of proposeRisk(content, defaultReview).factors)
          for (const { field, word } of evidence) expect(String(content[field])).toContain(word);
      }),
    );
  });

  it('does not look at whom to call', () => {
    const content = { ...emptyScenario, contactName: '应急', risk: 'low' as const };
    expect(proposeRisk(content, defaultReview)).toEqual({ risk: 'low', factors: [] });
    expect(
      sameProposal(
        proposeRisk(content, defaultReview),
        proposeRisk({ ...content, risk: 'high' }, defaultReview),
      ),
    ).toBe(false);
  });
});

describe('the departments asked', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const settings = fc.record({
    classes: fc.record(
      Object.fromEntries(
        risks.map((risk) => [
          risk,
          fc.record({
            departments: fc.subarray(ids),
            days: fc.integer({ min: 1, max: 20 }),
            whenSilent: fc.constantFrom('consent' as const, 'escalate' as const),
          }),
        ]),
      ) as never,
    ) as fc.Arbitrary<typeof defaultReview.classes>,
    factors: fc.array(
      fc.record({
        factor: fc.constantFrom(...riskFactors),
        words: fc.constant<string[]>(['x']),
        raisesTo: fc.constantFrom(...risks),
        departments: fc.subarray(ids),
      }),
      { maxLength: 4 },
    ),
  });

  it('are each asked once, and another factor never asks fewer', () => {
    fc.assert(
      fc.property(
        settings,
        fc.constantFrom(...risks),
        fc.subarray([...riskFactors]),
        (rules, risk, factors) => {
          const asked = departmentsFor(risk, factors, rules).map(({ departmentId }) => departmentId);
          expect(new Set(asked).size).toBe(asked.length);
          const all = departmentsFor(risk, riskFactors, rules).map(({ departmentId }) => departmentId);
          for (const one of asked) expect(all).toContain(one);
        },
      ),
    );
  });

  it('are not asked again when they agreed to the very same text, and are in every other case', () => {
    const clock = { days: 5, whenSilent: 'consent' as const };
    const asked = ids.map((departmentId) => ({ departmentId, ...clock }));
    const last = [
      { departmentId: 'a', status: 'agreed' as const, changed: [] },
      { departmentId: 'b', status: 'consented' as const, changed: ['budgetFen' as const] },
      { departmentId: 'c', status: 'objected' as const, changed: [] },
    ];
    const again = (rows: typeof asked) =>
      stillToAsk(rows, last, clock).map(({ departmentId }) => departmentId);
    expect(again(asked)).toEqual(['b', 'c', 'd']);
    expect(again([]), 'a lower class does not do away with an objection').toEqual(['c']);
  });
});
