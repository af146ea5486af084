import * as contract from '@jiebang/contracts/evaluations';
import { evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import { instant, number, text, word, yesNo } from '../../platform/spreadsheets/columns.ts';
import { sheet } from '../files/public.ts';

export const evaluationSheets = [
  sheet(
    contract.listOperatedEvaluations,
    contract.exportOperatedEvaluations,
    { zh: '评测任务', en: 'Evaluations' },
    [
      text({ zh: '赛事', en: 'Competition' }, (row) => row.competition, 32),
      text({ zh: '阶段', en: 'Phase' }, (row) => row.phase, 24),
      text({ zh: '团队', en: 'Team' }, (row) => row.team),
      number({ zh: '提交序号', en: 'Entry' }, (row) => row.number),
      word({ zh: '状态', en: 'Status' }, evaluationLifecycle.labels, (row) => row.status),
      number({ zh: '第几次', en: 'Attempt' }, (row) => row.attempt),
      text({ zh: '指标', en: 'Metric' }, (row) => row.metric),
      instant({ zh: '排队时间', en: 'Queued' }, (row) => row.queuedAt),
      instant({ zh: '开始时间', en: 'Started' }, (row) => row.startedAt),
      instant({ zh: '完成时间', en: 'Finished' }, (row) => row.finishedAt),
      yesNo({ zh: '逾期', en: 'Overdue' }, (row) => row.overdue),
      text({ zh: '执行进程', en: 'Worker' }, (row) => row.worker),
      text({ zh: '失败代码', en: 'Failure' }, (row) => row.failure?.code),
    ],
  ),
];
