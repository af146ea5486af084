import * as contract from '@jiebang/contracts/agreement-endpoints';
import type { WinnerView } from '@jiebang/contracts/agreements';
import * as cases from '@jiebang/contracts/cases';
import { gradeLabels } from '@jiebang/domain/agreements/acceptance';
import { agreementLifecycle, milestoneLifecycle, sideLabels } from '@jiebang/domain/agreements/lifecycle';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { challengeLifecycle } from '@jiebang/domain/lists/lifecycle';
import { modeLabels } from '@jiebang/domain/scenarios/content';
import type { Column } from '../../platform/spreadsheets/column.ts';
import { day, instant, money, number, text, word, yesNo } from '../../platform/spreadsheets/columns.ts';
import { partSheet, sheet } from '../files/public.ts';

const pair: readonly Column<Pick<WinnerView, 'challenge' | 'proposal' | 'poster' | 'solver'>>[] = [
  text({ zh: '榜题编号', en: 'Challenge' }, (row) => row.challenge.code),
  text({ zh: '榜题', en: 'Title' }, (row) => row.challenge.title, 36),
  word({ zh: '揭榜方式', en: 'Mode' }, modeLabels, (row) => row.challenge.mode),
  word(
    { zh: '榜题状态', en: 'Status of the challenge' },
    challengeLifecycle.labels,
    (row) => row.challenge.status,
  ),
  text({ zh: '揭榜编号', en: 'Proposal' }, (row) => row.proposal.code),
  text({ zh: '发榜单位', en: 'Poster' }, (row) => row.poster.name, 28),
  text({ zh: '揭榜单位', en: 'Solver' }, (row) => row.solver.name, 28),
];
const turnLabels = { ...sideLabels, bureau: { zh: '主管部门', en: 'The bureau' } };

export const agreementSheets = [
  sheet(
    contract.listWinners,
    contract.exportWinners,
    { zh: '待签约', en: 'Winners without an agreement' },
    pair,
  ),
  sheet(contract.listAgreements, contract.exportAgreements, { zh: '协议', en: 'Agreements' }, [
    text({ zh: '协议备案号', en: 'Code' }, (row) => row.code),
    word({ zh: '状态', en: 'Status' }, agreementLifecycle.labels, (row) => row.status),
    ...pair,
    word({ zh: '待办方', en: 'Whose turn' }, turnLabels, (row) => row.turn),
    number({ zh: '里程碑总数', en: 'Milestones' }, (row) => row.milestones.all),
    number({ zh: '已完成里程碑', en: 'Milestones over' }, (row) => row.milestones.over),
    text({ zh: '下一里程碑', en: 'Next milestone' }, (row) => row.next?.title, 28),
    day({ zh: '计划完成日', en: 'Planned for' }, (row) => row.next?.plannedDay),
    number({ zh: '逾期天数', en: 'Days late' }, (row) => row.next?.daysLate),
    instant({ zh: '整改期限', en: 'Rectify by' }, (row) => row.rectifyBy),
    instant({ zh: '更新时间', en: 'Updated' }, (row) => row.updatedAt),
  ]),
  partSheet(
    contract.getAgreement,
    contract.exportMilestones,
    { zh: '里程碑', en: 'Milestones' },
    (agreement) => agreement.plan,
  )([
    number({ zh: '序号', en: 'No.' }, (row) => row.position),
    text({ zh: '里程碑', en: 'Milestone' }, (row) => row.title, 32),
    text({ zh: '交付物', en: 'Deliverable' }, (row) => row.deliverable, 40),
    word({ zh: '状态', en: 'Status' }, milestoneLifecycle.labels, (row) => row.status),
    day({ zh: '计划完成日', en: 'Planned for' }, (row) => row.plannedDay),
    day({ zh: '实际完成日', en: 'Done on' }, (row) => row.actualDay),
    number({ zh: '逾期天数', en: 'Days late' }, (row) => row.daysLate),
    yesNo({ zh: '临近到期', en: 'Due soon' }, (row) => row.dueSoon),
    money({ zh: '对应金额', en: 'Share' }, (row) => row.shareFen),
    number({ zh: '报告数', en: 'Reports' }, (row) => row.reports.length),
    text({ zh: '取消理由', en: 'Cancelled because' }, (row) => row.cancelReason, 32),
  ]),
  sheet(cases.listCases, cases.exportCases, { zh: '案例库', en: 'Cases' }, [
    text({ zh: '案例', en: 'Title' }, (row) => row.title, 36),
    text({ zh: '榜题编号', en: 'Challenge' }, (row) => row.challenge.code),
    text({ zh: '发榜单位', en: 'Poster' }, (row) => row.poster, 28),
    text({ zh: '揭榜单位', en: 'Solver' }, (row) => row.solver, 28),
    word({ zh: '揭榜方式', en: 'Mode' }, modeLabels, (row) => row.mode),
    word({ zh: '行业', en: 'Industry' }, sectors, (row) => row.industry),
    word({ zh: '领域', en: 'Field' }, sectors, (row) => row.field),
    word({ zh: '验收等次', en: 'Grade' }, gradeLabels, (row) => row.grade),
    instant({ zh: '验收时间', en: 'Accepted' }, (row) => row.acceptedAt),
    text({ zh: '简介', en: 'Summary' }, (row) => row.summary, 48),
  ]),
];
