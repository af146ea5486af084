import * as contract from '@jiebang/contracts/blacklist';
import { blacklistKindLabels, blacklistLifecycle } from '@jiebang/domain/eligibility/blacklist-lifecycle';
import { day, instant, text, word } from '../../platform/spreadsheets/columns.ts';
import { sheet } from '../files/public.ts';

export const eligibilitySheets = [
  sheet(
    contract.listBlacklist,
    contract.exportBlacklist,
    { zh: '失信与处罚登记', en: 'Violations and penalties' },
    [
      text({ zh: '单位名称', en: 'Body' }, (row) => row.name, 32),
      text({ zh: '统一社会信用代码', en: 'Credit code' }, (row) => row.creditCode),
      word({ zh: '类型', en: 'Kind' }, blacklistKindLabels, (row) => row.kind),
      text({ zh: '事由', en: 'Ground' }, (row) => row.ground, 40),
      text({ zh: '文书', en: 'Document' }, (row) => row.document, 28),
      day({ zh: '起始日', en: 'From' }, (row) => row.fromDay),
      day({ zh: '截止日', en: 'Until' }, (row) => row.untilDay),
      word({ zh: '状态', en: 'Status' }, blacklistLifecycle.labels, (row) => row.status),
      text({ zh: '登记人', en: 'Entered by' }, (row) => row.proposed.name),
      instant({ zh: '登记时间', en: 'Entered' }, (row) => row.proposed.at),
      text({ zh: '复核人', en: 'Second look by' }, (row) => row.decided?.name),
      instant({ zh: '复核时间', en: 'Second look' }, (row) => row.decided?.at),
      text({ zh: '解除人', en: 'Lifted by' }, (row) => row.lifted?.name),
      instant({ zh: '解除时间', en: 'Lifted' }, (row) => row.lifted?.at),
      text({ zh: '解除理由', en: 'Lifted because' }, (row) => row.lifted?.reason, 32),
    ],
  ),
];
