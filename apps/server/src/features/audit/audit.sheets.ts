import * as contract from '@jiebang/contracts/audit';
import { instant, number, text } from '../../platform/spreadsheets/columns.ts';
import { sheet } from '../files/public.ts';

export const auditSheets = [
  sheet(contract.listAuditEvents, contract.exportAuditEvents, { zh: '审计日志', en: 'Audit events' }, [
    text({ zh: '序号', en: 'Entry' }, (row) => row.entry, 12),
    instant({ zh: '时间', en: 'At' }, (row) => row.at),
    text({ zh: '操作', en: 'Action' }, (row) => row.action),
    text({ zh: '操作人', en: 'By' }, (row) => row.actor.name),
    text({ zh: '对象类型', en: 'Subject' }, (row) => row.subjectType),
    text({ zh: '对象编号', en: 'Id of the subject' }, (row) => row.subjectId, 38),
    text({ zh: '内容', en: 'Data' }, (row) => JSON.stringify(row.data), 60),
    number({ zh: '批次', en: 'Batch' }, (row) => row.batch),
    text({ zh: '摘要值', en: 'Hash' }, (row) => row.hash, 40),
  ]),
];
