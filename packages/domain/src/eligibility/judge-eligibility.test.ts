import { describe, expect, it } from 'vitest';
import { defaultEligibility } from '../programs/settings/eligibility.ts';
import { type BlacklistFact, judgeBody, judgeProfile, judgeQuota } from './judge-eligibility.ts';
import { answers, type Finding } from './rules.ts';

const entry = (over: Partial<BlacklistFact>): BlacklistFact => ({
  id: 'a',
  kind: 'serious_violation',
  ground: '示例',
  document: '示例〔2026〕1号',
  fromDay: '2024-02-29',
  untilDay: null,
  ...over,
});
const body = { creditCode: '91330100799655058B', region: null, sizeClass: null };
const outcomeOf = (findings: Finding[], rule: string) => findings.find((one) => one.rule === rule)?.outcome;
const onDay = (today: string, blacklist: BlacklistFact[], over: object = {}) =>
  outcomeOf(
    judgeBody({ today, body: { ...body, ...over }, blacklist, won: [] }, defaultEligibility),
    'blacklist',
  );

describe('eligibility', () => {
  it('counts a violation to the end of its last day and a penalty for three years', () => {
    const until = entry({ untilDay: '2026-11-20' });
    expect([
      onDay('2024-02-28', [until]),
      onDay('2026-11-20', [until]),
      onDay('2026-11-21', [until]),
    ]).toEqual(['holds', 'fails', 'holds']);
    const penalty = entry({ kind: 'major_penalty' });
    expect([onDay('2027-02-28', [penalty]), onDay('2027-03-01', [penalty])]).toEqual(['fails', 'holds']);
  });

  it('tells what it cannot tell apart from what is met', () => {
    expect(onDay('2026-11-20', [], { creditCode: null })).toBe('unknown');
    const asked = { regions: ['330000'], sizeClasses: [] };
    const of = (region: string | null) => judgeProfile({ ...body, region }, asked).map((one) => one.outcome);
    expect([of(null), of('330106'), of('310106')]).toEqual([['unknown'], ['holds'], ['fails']]);
  });

  it('does not ask what is off', () => {
    const rules = { ...defaultEligibility, barBlacklisted: false, legalPersonOnly: false };
    expect(judgeBody({ today: '2026-11-20', body, blacklist: [entry({})], won: null }, rules)).toEqual([]);
    expect(judgeQuota([], null)).toEqual([]);
  });

  it('lets an override answer only the grounds it was given on', () => {
    const finding = (refs: string[]): Finding => ({
      rule: 'blacklist',
      outcome: 'fails',
      evidence: refs.map((ref) => ({ ref, says: '', day: null })),
    });
    expect(answers(['a'], finding(['a']))).toBe(true);
    expect(answers(['a', 'b'], finding(['a']))).toBe(true);
    expect(answers(['a'], finding(['a', 'b']))).toBe(false);
  });
});
