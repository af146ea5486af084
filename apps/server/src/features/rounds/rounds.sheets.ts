import * as contract from '@jiebang/contracts/rounds';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { roundLifecycle } from '@jiebang/domain/programs/lifecycle';
import { instant, number, text, texts, word } from '../../platform/spreadsheets/columns.ts';
import { sheet } from '../files/public.ts';

export const roundSheets = [
  sheet(contract.listRounds, contract.exportRounds, { zh: '征集批次', en: 'Calls for scenarios' }, [
    text({ zh: '名称', en: 'Title' }, (row) => row.title, 36),
    text({ zh: '所属专项', en: 'Programme' }, (row) => row.program.title, 28),
    text({ zh: '组织单位', en: 'Organiser' }, (row) => row.program.organiser, 28),
    word({ zh: '状态', en: 'Status' }, roundLifecycle.labels, (row) => row.status),
    instant({ zh: '开始时间', en: 'Opens' }, (row) => row.opensAt),
    instant({ zh: '截止时间', en: 'Closes' }, (row) => row.closesAt),
    number({ zh: '延期次数', en: 'Extensions' }, (row) => row.extensions.length),
    texts({ zh: '行业与领域', en: 'Sectors' }, (row) => row.sectors.map((sector) => sectors[sector])),
    number({ zh: '每家限报', en: 'Limit per body' }, (row) => row.limitPerBody),
    number({ zh: '已提交', en: 'Handed in' }, (row) => row.counts?.submitted),
    number({ zh: '审核中', en: 'Under review' }, (row) => row.counts?.inReview),
    number({ zh: '已通过', en: 'Approved' }, (row) => row.counts?.approved),
    text({ zh: '简介', en: 'Summary' }, (row) => row.summary, 48),
  ]),
];
