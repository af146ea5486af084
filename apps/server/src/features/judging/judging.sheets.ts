import * as contract from '@jiebang/contracts/judging';
import { panelLifecycle } from '@jiebang/domain/judging/lifecycle';
import { instant, number, text, texts, word, yesNo } from '../../platform/spreadsheets/columns.ts';
import { partSheet, sheet } from '../files/public.ts';

export const judgingSheets = [
  sheet(contract.listPanels, contract.exportPanels, { zh: '评审组', en: 'Panels' }, [
    text({ zh: '赛事', en: 'Competition' }, (row) => row.competition.title, 36),
    text({ zh: '榜题编号', en: 'Challenge' }, (row) => row.challenge?.code),
    text({ zh: '榜题', en: 'Title' }, (row) => row.challenge?.title, 36),
    word({ zh: '状态', en: 'Status' }, panelLifecycle.labels, (row) => row.status),
    number({ zh: '席位', en: 'Seats' }, (row) => row.seats),
    number({ zh: '作品数', en: 'Entries' }, (row) => row.entries),
    number({ zh: '评分表总数', en: 'Sheets' }, (row) => row.sheets.total),
    number({ zh: '已交', en: 'Handed in' }, (row) => row.sheets.submitted),
    number({ zh: '回避待替换', en: 'Conflicts' }, (row) => row.sheets.conflicts),
    number({ zh: '未申明', en: 'Undeclared' }, (row) => row.sheets.undeclared),
    instant({ zh: '截止时间', en: 'Due' }, (row) => row.dueAt),
    yesNo({ zh: '逾期', en: 'Overdue' }, (row) => row.overdue),
    instant({ zh: '开启时间', en: 'Opened' }, (row) => row.openedAt),
  ]),
  partSheet(
    contract.getPanel,
    contract.exportPanelJudges,
    { zh: '评审专家', en: 'Judges of the panel' },
    (panel) => panel.judges,
  )([
    text({ zh: '姓名', en: 'Name' }, (row) => row.name),
    texts({ zh: '所在单位', en: 'Bodies' }, (row) => row.organisations, 32),
    number({ zh: '席位', en: 'Seat' }, (row) => row.seat),
    number({ zh: '评分表', en: 'Sheets' }, (row) => row.assigned),
    number({ zh: '已交', en: 'Handed in' }, (row) => row.submitted),
  ]),
];
