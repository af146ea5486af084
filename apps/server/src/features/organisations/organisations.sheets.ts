import * as contract from '@jiebang/contracts/organisations';
import { claimLifecycle, organisationTypes } from '@jiebang/domain/organisations/lifecycle';
import { sizeClassLabels } from '@jiebang/domain/rounds/settings';
import { instant, text, word } from '../../platform/spreadsheets/columns.ts';
import { sheet } from '../files/public.ts';

export const organisationSheets = [
  sheet(contract.listMyOrganisations, contract.exportMyOrganisations, { zh: '我的单位', en: 'My bodies' }, [
    text({ zh: '名称', en: 'Name' }, (row) => row.name, 32),
    text({ zh: '英文名称', en: 'Name in English' }, (row) => row.nameEn, 32),
    word({ zh: '类型', en: 'Type' }, organisationTypes, (row) => row.type),
    text({ zh: '统一社会信用代码', en: 'Credit code' }, (row) => row.creditCode),
    text({ zh: '境外注册号', en: 'Registration number' }, (row) => row.registrationNumber),
    text({ zh: '国家或地区', en: 'Country' }, (row) => row.country, 12),
    text({ zh: '行政区划代码', en: 'Region' }, (row) => row.region, 12),
    word({ zh: '规模', en: 'Size class' }, sizeClassLabels, (row) => row.sizeClass),
    text({ zh: '地址', en: 'Address' }, (row) => row.address, 36),
    text({ zh: '联系人', en: 'Contact' }, (row) => row.contactName),
    text({ zh: '联系电话', en: 'Phone' }, (row) => row.contactPhone),
    instant({ zh: '注册时间', en: 'Registered' }, (row) => row.createdAt),
  ]),
  sheet(contract.listClaims, contract.exportClaims, { zh: '单位认领', en: 'Claims of bodies' }, [
    text({ zh: '单位名称', en: 'Body' }, (row) => row.organisationName, 32),
    text({ zh: '认领人', en: 'Claimant' }, (row) => row.claimant),
    text({ zh: '凭据', en: 'Evidence' }, (row) => row.evidence, 48),
    word({ zh: '状态', en: 'Status' }, claimLifecycle.labels, (row) => row.status),
    instant({ zh: '提出时间', en: 'Filed' }, (row) => row.filedAt),
    instant({ zh: '办理时间', en: 'Decided' }, (row) => row.decidedAt),
    text({ zh: '办理理由', en: 'Reason' }, (row) => row.reason, 36),
  ]),
];
