import * as contract from '@jiebang/contracts/resource-endpoints';
import type { ResourceSummary } from '@jiebang/contracts/resources';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { resourceLifecycle, resourceRequestLifecycle } from '@jiebang/domain/resources/lifecycle';
import { resourceKindLabels } from '@jiebang/domain/scenarios/content';
import type { Column } from '../../platform/spreadsheets/column.ts';
import { day, instant, number, text, word, yesNo } from '../../platform/spreadsheets/columns.ts';
import { sheet } from '../files/public.ts';

/** Null stands for the bureau. */
const ownerName = (owner: { name: string } | null) => owner?.name ?? { zh: '主管部门', en: 'The bureau' };

const resource: readonly Column<ResourceSummary>[] = [
  text({ zh: '资源名称', en: 'Title' }, (row) => row.title, 32),
  word({ zh: '类型', en: 'Kind' }, resourceKindLabels, (row) => row.kind),
  word({ zh: '行业领域', en: 'Sector' }, sectors, (row) => row.sector),
  text({ zh: '提供方', en: 'Owner' }, (row) => ownerName(row.owner), 28),
  word({ zh: '状态', en: 'Status' }, resourceLifecycle.labels, (row) => row.status),
  number({ zh: '可用数量', en: 'Capacity' }, (row) => row.capacity),
  text({ zh: '单位', en: 'Unit' }, (row) => row.unit, 10),
  day({ zh: '有效期起', en: 'From' }, (row) => row.fromDay),
  day({ zh: '有效期止', en: 'Until' }, (row) => row.untilDay),
  yesNo({ zh: '已过期', en: 'Expired' }, (row) => row.expired),
  text({ zh: '简介', en: 'Summary' }, (row) => row.summary, 48),
];

export const resourceSheets = [
  sheet(contract.listResources, contract.exportResources, { zh: '资源目录', en: 'Resources' }, resource),
  sheet(
    contract.listOwnResources,
    contract.exportOwnResources,
    { zh: '我方资源', en: 'Our resources' },
    resource,
  ),
  sheet(
    contract.listResourceRequests,
    contract.exportResourceRequests,
    { zh: '资源申请与授权', en: 'Resource requests' },
    [
      text({ zh: '资源名称', en: 'Resource' }, (row) => row.resource.title, 32),
      word({ zh: '类型', en: 'Kind' }, resourceKindLabels, (row) => row.resource.kind),
      text({ zh: '提供方', en: 'Owner' }, (row) => ownerName(row.resource.owner), 28),
      text({ zh: '申请单位', en: 'Asked for by' }, (row) => row.organisation.name, 28),
      word({ zh: '状态', en: 'Status' }, resourceRequestLifecycle.labels, (row) => row.status),
      number({ zh: '申请数量', en: 'Asked' }, (row) => row.amount),
      number({ zh: '批准数量', en: 'Granted' }, (row) => row.grantedAmount),
      text({ zh: '单位', en: 'Unit' }, (row) => row.resource.unit, 10),
      day({ zh: '使用期起', en: 'From' }, (row) => row.fromDay),
      day({ zh: '使用期止', en: 'Until' }, (row) => row.untilDay),
      yesNo({ zh: '已到期', en: 'Expired' }, (row) => row.expired),
      instant({ zh: '申请时间', en: 'Asked on' }, (row) => row.createdAt),
    ],
  ),
  sheet(
    contract.listResourceDownloads,
    contract.exportResourceDownloads,
    { zh: '资源下载记录', en: 'Resource downloads' },
    [
      text({ zh: '水印编号', en: 'Watermark' }, (row) => row.id, 38),
      text({ zh: '单位', en: 'Body' }, (row) => row.organisation, 28),
      text({ zh: '下载人', en: 'By' }, (row) => row.by),
      instant({ zh: '下载时间', en: 'At' }, (row) => row.at),
      text({ zh: '文件', en: 'File' }, (row) => row.file, 28),
      text({ zh: 'SHA-256', en: 'SHA-256' }, (row) => row.sha256, 40),
      number({ zh: '使用条款版本', en: 'Terms' }, (row) => row.termsVersion),
    ],
  ),
];
