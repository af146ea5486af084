import * as contract from '@jiebang/contracts/coreviews';
import { coreviewLifecycle } from '@jiebang/domain/coreviews/lifecycle';
import { riskLabels } from '@jiebang/domain/scenarios/content';
import { day, instant, number, text, word, yesNo } from '../../platform/spreadsheets/columns.ts';
import { sheet } from '../files/public.ts';

export const coreviewSheets = [
  sheet(contract.listCoreviews, contract.exportCoreviews, { zh: '部门会审', en: 'Co-reviews' }, [
    text({ zh: '场景编号', en: 'Scenario' }, (row) => row.scenario.code),
    text({ zh: '场景名称', en: 'Title' }, (row) => row.scenario.title, 36),
    text({ zh: '申报单位', en: 'Body' }, (row) => row.scenario.organisation, 28),
    text({ zh: '征集批次', en: 'Round' }, (row) => row.round.title, 28),
    number({ zh: '版本', en: 'Version' }, (row) => row.version),
    text({ zh: '会审部门', en: 'Department' }, (row) => row.department.name),
    word({ zh: '状态', en: 'Status' }, coreviewLifecycle.labels, (row) => row.status),
    word({ zh: '风险等级', en: 'Risk class' }, riskLabels, (row) => row.risk),
    instant({ zh: '送审时间', en: 'Asked' }, (row) => row.askedAt),
    day({ zh: '最后一个工作日', en: 'Last day' }, (row) => row.lastDay),
    number({ zh: '剩余工作日', en: 'Working days left' }, (row) => row.workingDaysLeft),
    yesNo({ zh: '逾期', en: 'Overdue' }, (row) => row.overdue),
    instant({ zh: '答复时间', en: 'Answered' }, (row) => row.endedAt),
  ]),
];
