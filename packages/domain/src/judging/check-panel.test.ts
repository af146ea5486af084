import { describe, expect, test } from 'vitest';
import { checkPanel, type PanelToOpen } from './check-panel.ts';
import { DEFAULT_FORMULA } from './formula.ts';
import { panelPlace, panelWords } from './panel-words.ts';

const NOW = Date.parse('2026-11-25T08:00:00Z');
const judges = Array.from({ length: 7 }, (_, i) => ({ id: `j${i}`, name: `专家${i}`, active: true }));
const whole: PanelToOpen = {
  rubric: {
    criteria: [
      { title: '创新性', weight: 60 },
      { title: '可行性', weight: 40 },
    ],
    bands: [
      { title: '不合格', from: 0, to: 60 },
      { title: '合格', from: 60, to: 100 },
    ],
    machineWeight: 60,
  },
  formula: DEFAULT_FORMULA,
  seats: 5,
  dueAt: NOW + 86_400_000,
  judges,
  competition: {
    published: true,
    tracks: 1,
    lastPhase: { title: '决赛', ended: true, openEvaluations: 0 },
  },
  entries: [{ team: '甲队', barred: [] }],
};
const codesOf = (change: Partial<PanelToOpen>) =>
  checkPanel({ ...whole, ...change }, NOW).map(({ code }) => code);
const competition = (change: Partial<PanelToOpen['competition']>) => ({
  competition: { ...whole.competition, ...change },
});
const formula = (change: Partial<PanelToOpen['formula']>) => ({ formula: { ...DEFAULT_FORMULA, ...change } });

describe('a panel opens', () => {
  test('when everything is declared and everybody is there', () => {
    expect(checkPanel(whole, NOW)).toEqual([]);
  });

  test.each([
    [{ rubric: { ...whole.rubric, criteria: [{ title: '创新性', weight: 90 }] } }, 'criteria_not_100'],
    [{ rubric: { ...whole.rubric, bands: [{ title: '合格', from: 10, to: 100 }] } }, 'bands_start'],
    [formula({ judgeWeight: 30 }), 'formula_not_100'],
    [formula({ machineWeight: 50, judgeWeight: 50 }), 'machine_weight_differs'],
    [formula({ machineScale: { from: 1, to: 1 } }), 'scale_empty'],
    [formula({ tieBreaks: ['judge_score', 'judge_score', 'panel_decision'] }), 'tie_break_twice'],
    [formula({ tieBreaks: ['panel_decision', 'judge_score'] }), 'tie_break_last'],
    [formula({ tieBreaks: [] }), 'tie_break_last'],
    [formula({ awards: [] }), 'no_award'],
    [formula({ awards: [{ title: { zh: '一等奖', en: ' ' }, count: 1 }] }), 'award_untitled'],
    [{ dueAt: NOW }, 'due_past'],
    [competition({ published: false }), 'not_published'],
    [competition({ tracks: 2 }), 'several_tracks'],
    [competition({ lastPhase: null }), 'no_phase'],
    [competition({ lastPhase: { title: '决赛', ended: false, openEvaluations: 0 } }), 'phase_running'],
    [competition({ lastPhase: { title: '决赛', ended: true, openEvaluations: 2 } }), 'evaluations_running'],
    [{ entries: [] }, 'no_entry'],
    [{ judges: judges.slice(0, 4) }, 'too_few_judges'],
    [{ judges: judges.map((one, i) => ({ ...one, active: i > 0 })) }, 'judge_inactive'],
    [{ entries: [{ team: '甲队', barred: ['j0', 'j1', 'j2'] }] }, 'too_few_free'],
  ] satisfies [Partial<PanelToOpen>, string][])('not with %j: %s', (change, code) => {
    expect(codesOf(change)).toEqual([code]);
  });

  test('problems are told all at once, each with its place and a sentence in both languages', () => {
    const problems = checkPanel(
      { ...whole, ...formula({ judgeWeight: 10, awards: [] }), judges: [], entries: [] },
      NOW,
    );
    expect(problems.map(panelPlace)).toEqual([
      'formula.judgeWeight',
      'formula.awards',
      'judges',
      'competition',
    ]);
    for (const problem of problems) {
      const { zh, en } = panelWords(problem);
      expect(zh).toMatch(/[^。]。$/);
      expect(en).toMatch(/^[A-Z].*[^.]\.$/);
    }
  });
});
