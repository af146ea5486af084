import * as challenges from '@jiebang/contracts/challenges';
import * as contract from '@jiebang/contracts/lists';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { challengeLifecycle, challengeStageLabels, listLifecycle } from '@jiebang/domain/lists/lifecycle';
import { modeLabels, opennessLabels } from '@jiebang/domain/scenarios/content';
import type { Column } from '../../platform/spreadsheets/column.ts';
import { day, instant, money, number, text, word } from '../../platform/spreadsheets/columns.ts';
import { partSheet, sheet } from '../files/public.ts';

const challenge: readonly Column<challenges.ChallengeSummary>[] = [
  text({ zh: '榜单文号', en: 'List' }, (row) => row.list.numberWords),
  number({ zh: '序号', en: 'No.' }, (row) => row.position),
  text({ zh: '榜题编号', en: 'Code' }, (row) => row.code),
  text({ zh: '榜题', en: 'Title' }, (row) => row.title, 40),
  word({ zh: '揭榜方式', en: 'Mode' }, modeLabels, (row) => row.mode),
  word({ zh: '行业', en: 'Industry' }, sectors, (row) => row.industry),
  word({ zh: '领域', en: 'Field' }, sectors, (row) => row.field),
  word({ zh: '公开方式', en: 'Openness' }, opennessLabels, (row) => row.openness),
  text({ zh: '发榜单位', en: 'Poster' }, (row) => row.poster.name, 28),
  text({ zh: '目标', en: 'Goal' }, (row) => row.goal, 48),
  money({ zh: '项目预算', en: 'Budget' }, (row) => row.budgetFen),
  money({ zh: '奖金总额', en: 'Prizes' }, (row) => row.prizeTotalFen),
  day({ zh: '需求完成日', en: 'Needed by' }, (row) => row.neededBy),
  word({ zh: '状态', en: 'Status' }, challengeLifecycle.labels, (row) => row.status),
  word({ zh: '阶段', en: 'Stage' }, challengeStageLabels, (row) => row.stage),
  instant({ zh: '揭榜截止', en: 'Closes' }, (row) => row.deadlineAt),
  instant({ zh: '发布时间', en: 'Published' }, (row) => row.publishedAt),
];

export const listSheets = [
  sheet(
    challenges.searchChallenges,
    challenges.exportChallenges,
    { zh: '榜题', en: 'Challenges' },
    challenge,
  ),
  partSheet(
    contract.getList,
    contract.exportListChallenges,
    { zh: '榜单榜题', en: 'List of challenges' },
    (list) => list.challenges,
  )(challenge),
  sheet(contract.listLists, contract.exportLists, { zh: '榜单', en: 'Lists' }, [
    number({ zh: '期号', en: 'No.' }, (row) => row.number),
    text({ zh: '文号', en: 'Number' }, (row) => row.numberWords),
    text({ zh: '榜单名称', en: 'Title' }, (row) => ({ zh: row.title, en: row.titleEn }), 40),
    word({ zh: '状态', en: 'Status' }, listLifecycle.labels, (row) => row.status),
    text({ zh: '组织单位', en: 'Organiser' }, (row) => row.organiser, 28),
    number({ zh: '榜题数', en: 'Challenges' }, (row) => row.challenges),
    number({ zh: '可揭榜', en: 'Open' }, (row) => row.accepting),
    instant({ zh: '揭榜截止', en: 'Closes' }, (row) => row.deadlineAt),
    instant({ zh: '发布时间', en: 'Published' }, (row) => row.publishedAt),
    text({ zh: '撤销理由', en: 'Withdrawn because' }, (row) => row.withdrawnReason, 32),
    text({ zh: '国密 SM3 校验值', en: 'SM3' }, (row) => row.contentSm3, 40),
  ]),
  sheet(contract.listCandidates, contract.exportCandidates, { zh: '待发布场景', en: 'Approved scenarios' }, [
    text({ zh: '场景编号', en: 'Code' }, (row) => row.code),
    text({ zh: '场景名称', en: 'Title' }, (row) => row.title, 40),
    word({ zh: '揭榜方式', en: 'Mode' }, modeLabels, (row) => row.mode),
    word({ zh: '行业', en: 'Industry' }, sectors, (row) => row.industry),
    word({ zh: '领域', en: 'Field' }, sectors, (row) => row.field),
    word({ zh: '公开方式', en: 'Openness' }, opennessLabels, (row) => row.openness),
    text({ zh: '发榜单位', en: 'Poster' }, (row) => row.poster.name, 28),
    money({ zh: '项目预算', en: 'Budget' }, (row) => row.budgetFen),
    number({ zh: '考核指标数', en: 'Indicators' }, (row) => row.indicators),
    instant({ zh: '通过时间', en: 'Approved' }, (row) => row.approvedAt),
  ]),
];
