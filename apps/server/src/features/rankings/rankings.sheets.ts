import * as contract from '@jiebang/contracts/rankings';
import * as office from '@jiebang/contracts/rankings-office';
import { panelLifecycle } from '@jiebang/domain/judging/lifecycle';
import { rankingLifecycle } from '@jiebang/domain/rankings/lifecycle';
import { instant, number, text, word } from '../../platform/spreadsheets/columns.ts';
import { sheet } from '../files/public.ts';

export const rankingSheets = [
  sheet(contract.listRankings, contract.exportRankings, { zh: '评选结果', en: 'Rankings' }, [
    text({ zh: '赛事', en: 'Competition' }, (row) => row.competition.title, 36),
    number({ zh: '次序', en: 'No.' }, (row) => row.number),
    word({ zh: '状态', en: 'Status' }, rankingLifecycle.labels, (row) => row.status),
    text({ zh: '榜题', en: 'Challenge' }, (row) => row.challenge?.title, 36),
    text({ zh: '组织单位', en: 'Organiser' }, (row) => row.organiser, 28),
    number({ zh: '作品数', en: 'Entries' }, (row) => row.entries),
    text({ zh: '第一名团队', en: 'First team' }, (row) => row.first?.team),
    text({ zh: '第一名单位', en: 'Body of the first' }, (row) => row.first?.organisation, 28),
    instant({ zh: '封存时间', en: 'Sealed' }, (row) => row.sealedAt),
    instant({ zh: '公布时间', en: 'Published' }, (row) => row.publishedAt),
    text({ zh: '国密 SM3 校验值', en: 'SM3' }, (row) => row.sm3, 40),
  ]),
  sheet(contract.listHonours, contract.exportHonours, { zh: '英雄榜', en: 'Roll of honour' }, [
    text({ zh: '赛事', en: 'Competition' }, (row) => row.competition.title, 36),
    text({ zh: '榜题', en: 'Challenge' }, (row) => row.challenge?.title, 36),
    number({ zh: '名次', en: 'Place' }, (row) => row.place),
    text({ zh: '奖项', en: 'Award' }, (row) => row.award),
    text({ zh: '团队', en: 'Team' }, (row) => row.team.name),
    text({ zh: '单位', en: 'Body' }, (row) => row.team.organisation, 28),
    number({ zh: '综合分', en: 'Points' }, (row) => row.composite),
    text({ zh: '证书编号', en: 'Certificate' }, (row) => row.certificate.number),
    text({ zh: '校验码', en: 'Check code' }, (row) => row.certificate.checkCode),
    instant({ zh: '公布时间', en: 'Published' }, (row) => row.publishedAt),
  ]),
  sheet(office.listContests, office.exportContests, { zh: '赛事评定', en: 'Competitions to rank' }, [
    text({ zh: '赛事', en: 'Competition' }, (row) => row.competition.title, 36),
    text({ zh: '榜题', en: 'Challenge' }, (row) => row.challenge?.title, 36),
    word({ zh: '评审组状态', en: 'Panel' }, panelLifecycle.labels, (row) => row.panel.status),
    number({ zh: '作品数', en: 'Entries' }, (row) => row.entries),
    word({ zh: '名次状态', en: 'Ranking' }, rankingLifecycle.labels, (row) => row.ranking?.status),
  ]),
];
