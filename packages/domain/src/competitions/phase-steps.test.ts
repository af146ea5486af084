import { describe, expect, test } from 'vitest';
import { type PhaseStatus, phaseLifecycle } from './lifecycles.ts';
import { dryRunRefusal, extendRefusal, openRefusal, type PhaseFacts, revealRefusal } from './phase-steps.ts';

const START = 1_000;
const END = 2_000;
const phase = (status: PhaseStatus, hasTruth = true): PhaseFacts => ({
  status,
  startsAt: START,
  endsAt: END,
  hasTruth,
});
const extend = (to: number) => (facts: PhaseFacts, now: number) => extendRefusal(facts, to, now);

describe('status × step', () => {
  const steps: Record<string, (facts: PhaseFacts, now: number) => string | null> = {
    dry_run: (facts) => dryRunRefusal(facts),
    open: openRefusal,
    extend: extend(END + 1_000),
    reveal: revealRefusal,
  };
  const during = START + 1;
  const table: [PhaseStatus, Record<string, string | null>][] = [
    ['draft', { dry_run: null, open: 'dry_run_needed', extend: 'wrong_state', reveal: 'wrong_state' }],
    ['rehearsed', { dry_run: null, open: null, extend: 'wrong_state', reveal: 'wrong_state' }],
    ['open', { dry_run: 'wrong_state', open: 'wrong_state', extend: null, reveal: 'phase_not_ended' }],
    [
      'revealed',
      { dry_run: 'wrong_state', open: 'wrong_state', extend: 'wrong_state', reveal: 'wrong_state' },
    ],
  ];

  test('names every state of the lifecycle', () => {
    expect(table.map(([status]) => status)).toEqual(phaseLifecycle.states);
  });

  test.each(table)('%s', (status, expected) => {
    const answers = Object.entries(steps).map(([step, refusal]) => [step, refusal(phase(status), during)]);
    expect(Object.fromEntries(answers)).toEqual(expected);
  });
});

test('without a truth there is neither a dry run nor a release', () => {
  expect(dryRunRefusal(phase('draft', false))).toBe('truth_missing');
  expect(openRefusal(phase('rehearsed', false), START)).toBe('truth_missing');
});

describe('the instant of the end', () => {
  test('a phase is not released at or after its end', () => {
    expect(openRefusal(phase('rehearsed'), END - 1)).toBeNull();
    expect(openRefusal(phase('rehearsed'), END)).toBe('phase_ended');
  });

  test('a phase is revealed from its end on', () => {
    expect(revealRefusal(phase('open'), END - 1)).toBe('phase_not_ended');
    expect(revealRefusal(phase('open'), END)).toBeNull();
  });

  test('a deadline moves later only', () => {
    expect(extend(END - 1)(phase('open'), START)).toBe('deadline_earlier');
    expect(extend(END)(phase('open'), START)).toBe('deadline_earlier');
    expect(extend(END + 1)(phase('open'), START)).toBeNull();
  });

  test('a phase that ended can be extended, to an instant still to come', () => {
    expect(extend(END + 10)(phase('open'), END + 5)).toBeNull();
    expect(extend(END + 10)(phase('open'), END + 10)).toBe('deadline_past');
  });
});
