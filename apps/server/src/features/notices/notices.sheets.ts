import * as notices from '@jiebang/contracts/notices';
import * as objections from '@jiebang/contracts/objections';
import * as findings from '@jiebang/contracts/re-reviews';
import { periodUnitLabels } from '@jiebang/domain/calendar/working-days';
import {
  noticeLifecycle,
  noticeSubjectLabels,
  objectionLifecycle,
  refusalGroundLabels,
} from '@jiebang/domain/notices/lifecycle';
import { objectionStepLabels } from '@jiebang/domain/notices/objection-clock';
import { findingLifecycle } from '@jiebang/domain/notices/re-review-lifecycle';
import { day, instant, number, text, word, yesNo } from '../../platform/spreadsheets/columns.ts';
import { sheet } from '../files/public.ts';

export const noticeSheets = [
  sheet(notices.listNotices, notices.exportNotices, { zh: '公示', en: 'Notices' }, [
    text({ zh: '标题', en: 'Title' }, (row) => row.title, 40),
    word({ zh: '公示事项', en: 'On' }, noticeSubjectLabels, (row) => row.subjectType),
    word({ zh: '状态', en: 'Status' }, noticeLifecycle.labels, (row) => row.status),
    number({ zh: '公示期', en: 'Period' }, (row) => row.periodLength),
    word({ zh: '单位', en: 'Unit' }, periodUnitLabels, (row) => row.periodUnit),
    day({ zh: '起始日', en: 'First day' }, (row) => row.startDay),
    day({ zh: '截止日', en: 'Last day' }, (row) => row.clock?.lastDay),
    number({ zh: '剩余天数', en: 'Days left' }, (row) => row.clock?.daysLeft),
    yesNo({ zh: '因异议暂停', en: 'Paused' }, (row) => row.clock?.paused),
    instant({ zh: '结束时间', en: 'Ended' }, (row) => row.endedAt),
    text({ zh: '处理结果', en: 'Outcome' }, (row) => row.outcomeReason, 40),
    text({ zh: '发布单位', en: 'Issued by' }, (row) => row.issuer, 28),
    text({ zh: '国密 SM3 校验值', en: 'SM3' }, (row) => row.contentSm3, 40),
    number({ zh: '未办结异议', en: 'Open objections' }, (row) => row.office?.openObjections),
  ]),
  // Who objected stands only where the list says so: in the cases of the officer who took them, and in one's own.
  sheet(objections.listObjections, objections.exportObjections, { zh: '异议', en: 'Objections' }, [
    text({ zh: '公示', en: 'Notice' }, (row) => row.notice.title, 40),
    word({ zh: '状态', en: 'Status' }, objectionLifecycle.labels, (row) => row.status),
    instant({ zh: '提出时间', en: 'Filed' }, (row) => row.filedAt),
    text({ zh: '经办人', en: 'Officer' }, (row) => row.handler),
    instant({ zh: '受理时间', en: 'Accepted' }, (row) => row.acceptedAt),
    word({ zh: '不予受理的理由', en: 'Refused because' }, refusalGroundLabels, (row) => row.refusalGround),
    word({ zh: '裁定', en: 'Ruling' }, objectionLifecycle.labels, (row) => row.ruling),
    instant({ zh: '裁定时间', en: 'Ruled' }, (row) => row.ruledAt),
    instant({ zh: '答复时间', en: 'Answered' }, (row) => row.answeredAt),
    word({ zh: '下一步', en: 'Owed next' }, objectionStepLabels, (row) => row.due?.step),
    day({ zh: '办理期限', en: 'Due' }, (row) => row.due?.lastDay),
    yesNo({ zh: '逾期', en: 'Overdue' }, (row) => row.due?.overdue),
    text({ zh: '异议人', en: 'Objector' }, (row) => row.statement?.name),
    text({ zh: '身份', en: 'Who they are' }, (row) => row.statement?.identity, 28),
    text({ zh: '联系方式', en: 'Contact' }, (row) => row.statement?.contact),
    text({ zh: '异议内容', en: 'Grounds' }, (row) => row.statement?.grounds, 48),
    text({ zh: '证据说明', en: 'Evidence' }, (row) => row.statement?.evidence, 36),
    text({ zh: '证据文件', en: 'File' }, (row) => row.statement?.file?.name),
    text({ zh: '答复内容', en: 'Answer' }, (row) => row.statement?.answer, 48),
  ]),
  sheet(findings.listMyFindings, findings.exportMyFindings, { zh: '我的复评', en: 'My re-reviews' }, [
    text({ zh: '公示', en: 'Notice' }, (row) => row.notice.title, 40),
    word({ zh: '状态', en: 'Status' }, findingLifecycle.labels, (row) => row.status),
    instant({ zh: '指派时间', en: 'Asked' }, (row) => row.assignedAt),
    instant({ zh: '截止时间', en: 'Due' }, (row) => row.dueAt),
    number({ zh: '剩余工作日', en: 'Working days left' }, (row) => row.daysLeft),
    yesNo({ zh: '逾期', en: 'Overdue' }, (row) => row.overdue),
    instant({ zh: '提交时间', en: 'Handed in' }, (row) => row.submittedAt),
  ]),
];
