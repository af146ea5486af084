import { type Problem, p } from './problem.ts';

/** Refusals of the slice `judging`; part of the one table in problems.ts. */
export const judgingProblems = {
  panel_exists: p(
    409,
    '该赛事已有评审组，请在原评审组中办理；如需重新组建，请先取消原评审组。',
    'This competition has a panel: go on with it, or cancel it before you begin another.',
  ),
  panel_not_ready: p(
    409,
    '评审组尚不能启动，请按标出的内容补正。',
    'The panel cannot open yet: mend what is marked.',
  ),
  panel_frozen: p(
    409,
    '评审已启动，评分标准、计分公式、席位和抽签种子不得修改。',
    'Judging has begun: rubric, formula, seats and the seed of the draw stand as declared.',
  ),
  panel_unfinished: p(
    409,
    '评审尚未全部完成，请先办结列出的席位。',
    'Judging is not finished: the seats listed must be settled first.',
  ),
  judge_conflict: p(
    409,
    '该专家与作品存在利害关系，或已参与过该作品的评审，请另选。',
    'This judge has an interest in the entry or had a part in it before: choose another.',
  ),
  own_entry: p(
    409,
    '您现为该作品参赛方或发榜方的成员，不能评分，请申请回避。',
    'You belong to the entrant or the poster by now and cannot score this: declare the conflict.',
  ),
  pool_empty: p(
    409,
    '备选专家中已无可更换的人选，请先补充备选专家。',
    'Nobody of the pool is free for this entry: add judges to the pool first.',
  ),
  sheet_incomplete: p(
    400,
    '评分表尚不能提交，请按标出的评分项补正：每项须评 0–100 分，低于 60 分或满分须写明理由。',
    'The sheet cannot be handed in yet: mark every criterion from 0 to 100, and give the reason below 60 and for full marks.',
  ),
} as const satisfies Record<string, Problem>;
