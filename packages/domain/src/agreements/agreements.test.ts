import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfDay, startOfDay } from '../calendar/day.ts';
import { challengeLifecycle } from '../lists/lifecycle.ts';
import { emptyProposal } from '../proposals/content.ts';
import type { Indicator } from '../scenarios/content.ts';
import { type Appraisal, checkAppraisal, GRADE_BANDS, gradeOf, grades, PASS_SCORE } from './acceptance.ts';
import { challengeSteps, stageOfChallenge } from './challenge-steps.ts';
import { agreementWords, checkAgreement } from './check-agreement.ts';
import { type AgreementContent, draftFromProposal } from './content.ts';
import { type AgreementStatus, agreementLifecycle } from './lifecycle.ts';
import { daysLate, isDueSoon } from './milestone-clock.ts';

const indicator: Indicator = {
  name: '准确率',
  comparator: '>=',
  target: '95',
  unit: '%',
  testMethod: '第三方测试',
  weight: 100,
  gate: true,
};
const whole: AgreementContent = {
  startDay: '2027-01-01',
  endDay: '2027-12-31',
  priceFen: 100_000_000,
  posterDuties: '提供数据',
  solverDuties: '完成研发',
  ipTerms: '共有',
  acceptanceTerms: '第三方测试',
  otherTerms: '',
  commitments: [{ indicator: 0, committed: '96', note: '' }],
  milestones: [
    { title: '样机', plannedDay: '2027-03-31', deliverable: '样机一台', shareFen: 40_000_000 },
    { title: '验收', plannedDay: '2027-12-31', deliverable: '测试报告', shareFen: 60_000_000 },
  ],
};
const found = (change: Partial<AgreementContent>) =>
  checkAgreement({ ...whole, ...change }, { indicators: [indicator] });
const milestone = (change: Partial<AgreementContent['milestones'][number]>) =>
  found({ milestones: [{ ...(whole.milestones[0] as AgreementContent['milestones'][number]), ...change }] });

describe('checkAgreement', () => {
  test('a whole agreement has nothing to mend', () => expect(found({})).toEqual([]));

  test('payments that do not add up to the price are refused in words that name both sums', () => {
    const [problem] = found({ priceFen: 100_000_001 });
    expect(problem).toMatchObject({
      code: 'shares_do_not_add_up',
      sumFen: 100_000_000,
      totalFen: 100_000_001,
    });
    expect(agreementWords(problem as never).zh).toBe(
      '各里程碑付款合计 1,000,000 元，与协议金额 1,000,000.01 元不符。',
    );
  });

  test.each([
    [found({ milestones: [] }), 'no_milestone'],
    [found({ endDay: '2027-01-01', milestones: [] }), 'ends_before_start'],
    [found({ startDay: '2027-02-30' }), 'not_a_day'],
    [found({ ipTerms: ' ' }), 'required'],
    [found({ commitments: [] }), 'commitment_missing'],
    [milestone({ plannedDay: '2028-01-01' }), 'milestone_outside_period'],
    [milestone({ plannedDay: '2024-02-30' }), 'not_a_day'],
    [milestone({ title: '' }), 'milestone_untitled'],
    [milestone({ deliverable: '' }), 'milestone_no_deliverable'],
    [milestone({ shareFen: null }), 'milestone_no_share'],
  ])('%j is found and said in both languages', (problems, code) => {
    const problem = problems.find((one) => one.code === code);
    expect(problem).toBeDefined();
    expect(agreementWords(problem as never)).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  test('what the winner proposed is not typed again', () => {
    const draft = draftFromProposal({
      ...emptyProposal,
      priceFen: 5,
      schedule: [{ title: '样机', due: '2027-03-31', result: '一台' }],
    });
    expect(draft).toMatchObject({
      priceFen: 5,
      milestones: [{ title: '样机', plannedDay: '2027-03-31', deliverable: '一台', shareFen: null }],
    });
  });
});

describe('gradeOf', () => {
  test.each([
    [100, 'excellent'],
    [90, 'excellent'],
    [89.99, 'good'],
    [75, 'good'],
    [74.99, 'pass'],
    [60, 'pass'],
    [59.99, 'fail'],
    [0, 'fail'],
  ])('%d is %s', (score, grade) => expect(gradeOf(score)).toBe(grade));

  test('the bands name every grade once and reach down to 0', () => {
    expect(GRADE_BANDS.map(({ grade }) => grade)).toEqual(grades);
    expect(GRADE_BANDS.at(-1)?.from).toBe(0);
    expect(GRADE_BANDS.find(({ grade }) => grade === 'pass')?.from).toBe(PASS_SCORE);
  });

  test('a higher score never has a lower grade', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          return grades.indexOf(gradeOf(high)) <= grades.indexOf(gradeOf(low));
        },
      ),
    ));
});

describe('checkAppraisal', () => {
  const given: Appraisal = {
    score: 92,
    opinion: '同意通过',
    expertOpinion: '专家组同意',
    summary: '成果简介',
    results: [{ indicator: 0, reached: '97', met: true }],
  };
  const codes = (change: Partial<Appraisal>, mode: 'key_task' | 'supply_demand' = 'key_task') =>
    checkAppraisal({ ...given, ...change }, { indicators: [indicator], mode }).map(({ code }) => code);

  test('an opinion is mandatory, that of the experts where the bureau appraises', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ opinion: ' ' })).toEqual(['required']);
    expect(codes({ expertOpinion: '' })).toEqual(['required']);
    expect(codes({ expertOpinion: '' }, 'supply_demand')).toEqual([]);
  });

  test('an unmet gate keeps the work from passing, whatever the score', () => {
    const unmet = [{ indicator: 0, reached: '80', met: false }];
    expect(codes({ results: unmet })).toEqual(['gate_unmet']);
    expect(codes({ results: unmet, score: 59.99 })).toEqual([]);
    expect(codes({ results: [] })).toEqual(['result_missing']);
  });
});

describe('a milestone is late by Beijing days', () => {
  const planned = { plannedDay: '2026-12-01', status: 'in_progress' } as const;
  test('not on its day, one day the instant it is over', () => {
    const end = endOfDay('2026-12-01');
    expect(daysLate(planned, end - 1)).toBe(0);
    expect(daysLate(planned, end)).toBe(1);
    expect(daysLate(planned, end + 86_400_000)).toBe(2);
  });
  test('never when it is reported, done or cancelled', () => {
    for (const status of ['reported', 'done', 'cancelled'] as const)
      expect(daysLate({ ...planned, status }, endOfDay('2027-01-01'))).toBe(0);
  });
  test('due soon from seven days before', () => {
    expect(isDueSoon(planned, startOfDay('2026-11-24'))).toBe(true);
    expect(isDueSoon(planned, startOfDay('2026-11-24') - 1)).toBe(false);
    expect(isDueSoon(planned, endOfDay('2026-12-01'))).toBe(false);
  });
});

describe('a challenge with several winners', () => {
  test.each<[AgreementStatus[], number, string]>([
    [[], 2, 'contracting'],
    [['agreed'], 1, 'contracting'],
    [['in_progress'], 1, 'in_progress'],
    [['handed_in'], 1, 'in_progress'],
    [['handed_in', 'proposed'], 0, 'in_progress'],
    [['handed_in', 'accepted'], 0, 'acceptance'],
    [['rectification', 'accepted'], 0, 'in_progress'],
    [['accepted', 'terminated'], 0, 'archived'],
    [['terminated'], 1, 'contracting'],
    [['terminated', 'terminated'], 0, 'terminated'],
  ])('with agreements %j and %d unsigned it stands in %s', (agreements, unsigned, stage) =>
    expect(stageOfChallenge(agreements, unsigned)).toBe(stage),
  );

  test('every way that its agreements take is one that its lifecycle allows', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('contracting', 'in_progress', 'acceptance' as const),
        fc.array(fc.constantFrom(...agreementLifecycle.states), { maxLength: 4 }),
        fc.nat(2),
        (from, agreements, unsigned) => {
          let at: string = from;
          for (const verb of challengeSteps(from as never, stageOfChallenge(agreements, unsigned))) {
            const { from: allowed, to } = challengeLifecycle.transitions[verb];
            expect(allowed as readonly string[]).toContain(at);
            at = to;
          }
        },
      ),
    ));

  test('from the work to the archive leads the acceptance', () =>
    expect(challengeSteps('in_progress', 'archived')).toEqual(['hand_in', 'accept']));
});
