import type { Text } from '../lifecycle/lifecycle.ts';

/** What keeps a contest from being finalised, and where it stands. */
export type OpenItem =
  | { code: 'panel_not_open' }
  | { code: 'no_phase' }
  | { code: 'phase_not_revealed'; phaseId: string; phase: Text }
  | { code: 'evaluations_unfinished'; phaseId: string; count: number }
  | { code: 'no_entry' }
  | { code: 'entry_without_score'; entry: number }
  | { code: 'conflict_undeclared'; entry: number; seat: number }
  | { code: 'conflict_not_replaced'; entry: number; seat: number }
  | { code: 'sheet_missing'; entry: number; seat: number }
  | { code: 'sheet_reopened'; entry: number; seat: number }
  | { code: 'notice_running'; noticeId: string }
  | { code: 'objections_open'; noticeId: string; count: number }
  | { code: 'tie_undecided'; entries: readonly number[] };
export type OpenItemCode = OpenItem['code'];

const words: { [Code in OpenItemCode]: (item: Extract<OpenItem, { code: Code }>) => Text } = {
  panel_not_open: () => ({
    zh: '评审组尚未开始评审。',
    en: 'The panel has not begun judging.',
  }),
  no_phase: () => ({
    zh: '本赛事没有已开放的赛段，无自动评测成绩。',
    en: 'The competition has no released phase, so there is no automatic score.',
  }),
  phase_not_revealed: ({ phase }) => ({
    zh: `赛段“${phase.zh}”尚未揭晓最终成绩。`,
    en: `The final scores of the phase “${phase.en}” are not revealed yet.`,
  }),
  evaluations_unfinished: ({ count }) => ({
    zh: `还有 ${count} 份提交正在评测或等待评测。`,
    en: `${count} ${count === 1 ? 'submission is' : 'submissions are'} still queued or being evaluated.`,
  }),
  no_entry: () => ({ zh: '没有参评作品。', en: 'There is no entry.' }),
  entry_without_score: ({ entry }) => ({
    zh: `${entry} 号作品没有最终自动评测成绩。`,
    en: `Entry ${entry} has no final automatic score.`,
  }),
  conflict_undeclared: ({ entry, seat }) => ({
    zh: `${entry} 号作品第 ${seat} 席专家尚未确认有无回避情形。`,
    en: `Entry ${entry}, seat ${seat}: the judge has not declared whether there is a conflict.`,
  }),
  conflict_not_replaced: ({ entry, seat }) => ({
    zh: `${entry} 号作品第 ${seat} 席专家已申明回避，尚未更换。`,
    en: `Entry ${entry}, seat ${seat}: the judge declared a conflict and has not been replaced.`,
  }),
  sheet_missing: ({ entry, seat }) => ({
    zh: `${entry} 号作品第 ${seat} 席专家尚未提交评分表。`,
    en: `Entry ${entry}, seat ${seat}: the scoresheet has not been handed in.`,
  }),
  sheet_reopened: ({ entry, seat }) => ({
    zh: `${entry} 号作品第 ${seat} 席专家的评分表已退回重评，尚未重新提交。`,
    en: `Entry ${entry}, seat ${seat}: the scoresheet was opened again and has not been handed in since.`,
  }),
  notice_running: () => ({
    zh: '与本赛事有关的公示正在进行，公示结束前不能确定名次。',
    en: 'A notice that concerns this contest is running; nothing is finalised before it has ended.',
  }),
  objections_open: ({ count }) => ({
    zh: `还有 ${count} 件异议尚未答复。`,
    en: `${count} ${count === 1 ? 'objection has' : 'objections have'} not been answered yet.`,
  }),
  tie_undecided: ({ entries }) => ({
    zh: `${entries.join('、')} 号作品各项均相同，须由评审组议定先后。`,
    en: `Entries ${entries.join(', ')} are equal in everything: the panel has to decide their order.`,
  }),
};

export const openItemCodes = Object.keys(words) as [OpenItemCode, ...OpenItemCode[]];

/** The item as a sentence that says where. */
export const describeOpenItem = (item: OpenItem): Text =>
  (words[item.code] as (item: OpenItem) => Text)(item);
