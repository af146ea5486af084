import * as contract from '@jiebang/contracts/opinions';
import { opinionLifecycle, recommendationLabels } from '@jiebang/domain/scenarios/lifecycle';
import { conflictLabels } from '@jiebang/domain/scenarios/panel';
import { instant, number, text, texts, word, yesNo } from '../../platform/spreadsheets/columns.ts';
import { sheet } from '../files/public.ts';

export const opinionSheets = [
  sheet(contract.listExperts, contract.exportExperts, { zh: '专家库', en: 'Pool of experts' }, [
    text({ zh: '姓名', en: 'Name' }, (row) => row.name),
    texts({ zh: '所在单位', en: 'Bodies' }, (row) => row.organisations, 32),
    number({ zh: '待交意见', en: 'Opinions awaited' }, (row) => row.awaited),
    word({ zh: '不能入选的原因', en: 'May not sit because' }, conflictLabels, (row) => row.conflict),
  ]),
  sheet(contract.listMyOpinions, contract.exportMyOpinions, { zh: '我的专家意见', en: 'My opinions' }, [
    text({ zh: '场景编号', en: 'Scenario' }, (row) => row.scenario.code),
    text({ zh: '场景名称', en: 'Title' }, (row) => row.scenario.title, 36),
    text({ zh: '申报单位', en: 'Body' }, (row) => row.scenario.organisation, 28),
    text({ zh: '征集批次', en: 'Round' }, (row) => row.round.title, 28),
    word({ zh: '状态', en: 'Status' }, opinionLifecycle.labels, (row) => row.status),
    word({ zh: '结论', en: 'Recommendation' }, recommendationLabels, (row) => row.recommendation),
    instant({ zh: '指派时间', en: 'Asked' }, (row) => row.assignedAt),
    instant({ zh: '截止时间', en: 'Due' }, (row) => row.dueAt),
    yesNo({ zh: '逾期', en: 'Overdue' }, (row) => row.overdue),
    instant({ zh: '提交时间', en: 'Handed in' }, (row) => row.submittedAt),
  ]),
];
