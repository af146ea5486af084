import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { beijingTime } from './beijing-time.ts';
import type { JudgingNotificationData } from './judging-kinds.ts';

type Wording = { subject: Text; body: Text };

/** Mail texts about panels and sheets, one entry per kind. */
export const judgingTexts: {
  [K in keyof JudgingNotificationData]: (data: JudgingNotificationData[K]) => Wording;
} = {
  judge_drawn: (d) => ({
    subject: { zh: '评审任务', en: 'Entries for you to judge' },
    body: {
      zh: `经随机抽取，请您担任「${d.competitionZh}」评审专家，共 ${d.entries} 件作品。请逐件确认是否需要回避，并于 ${beijingTime(d.dueAt).zh}前提交评分表。评审实行匿名，请勿向任何人透露您的评审任务。`,
      en: `You have been drawn as a judge of “${d.competitionEn}”; entries for you: ${d.entries}. For each please declare first whether you have a conflict, and hand in your sheets by ${beijingTime(d.dueAt).en}. Judging is blind: please tell nobody of your task.`,
    },
  }),
  judge_called_in: (d) => ({
    subject: { zh: '评审任务（补充）', en: 'One more entry to judge' },
    body: {
      zh: `请您参加「${d.competitionZh}」第 ${d.entry} 号作品的评审。请先确认是否需要回避，并于 ${beijingTime(d.dueAt).zh}前提交评分表。`,
      en: `Please judge entry ${d.entry} of “${d.competitionEn}”. Declare first whether you have a conflict, and hand in your sheet by ${beijingTime(d.dueAt).en}.`,
    },
  }),
  judge_relieved: (d) => ({
    subject: { zh: '评审任务已调整', en: 'An entry was taken off your list' },
    body: {
      zh: `「${d.competitionZh}」第 ${d.entry} 号作品已改由其他专家评审，您无需再评。原因：${d.reason}`,
      en: `Another judge takes entry ${d.entry} of “${d.competitionEn}”; you need not score it any more. Reason given: ${d.reason}`,
    },
  }),
  sheet_reopened: (d) => ({
    subject: { zh: '评分表退回重评', en: 'Your sheet was opened again' },
    body: {
      zh: `您对「${d.competitionZh}」第 ${d.entry} 号作品的评分表已退回，请核对修改后重新提交；原评分内容仍予保留。退回理由：${d.reason}`,
      en: `Your sheet for entry ${d.entry} of “${d.competitionEn}” is open again. Please look at it and hand it in anew; what you had given is still there. Reason given: ${d.reason}`,
    },
  }),
  sheets_due: (d) => ({
    subject: { zh: '评分表待提交', en: 'Sheets still to hand in' },
    body: {
      zh: `您在「${d.competitionZh}」中还有 ${d.owed} 件作品未完成评审，截止时间为 ${beijingTime(d.dueAt).zh}。如不能按时完成，请尽快告知主管部门。`,
      en: `In “${d.competitionEn}” you still have entries to judge: ${d.owed}. They are due by ${beijingTime(d.dueAt).en}. If you cannot make it, please tell the bureau soon.`,
    },
  }),
  panel_extended: (d) => ({
    subject: { zh: '评分截止时间延后', en: 'More time for your sheets' },
    body: {
      zh: `「${d.competitionZh}」评分表提交截止时间由 ${beijingTime(d.from).zh}延至 ${beijingTime(d.to).zh}。延期理由：${d.reason}`,
      en: `Sheets for “${d.competitionEn}” are now due by ${beijingTime(d.to).en}, not by ${beijingTime(d.from).en}. Reason given: ${d.reason}`,
    },
  }),
  panel_cancelled: (d) => ({
    subject: { zh: '评审已取消', en: 'A panel was cancelled' },
    body: {
      zh: `「${d.competitionZh}」的评审已取消，您无需继续评分。原因：${d.reason}`,
      en: `The panel of “${d.competitionEn}” was cancelled; you need not go on. Reason given: ${d.reason}`,
    },
  }),
  conflict_declared: (d) => ({
    subject: { zh: '专家申明回避', en: 'A judge has declared a conflict' },
    body: {
      zh: `${d.judge} 对「${d.competitionZh}」第 ${d.entry} 号作品（第 ${d.seat} 席）申明回避：${d.kindZh}。请从备选专家中更换。`,
      en: `${d.judge} has declared a conflict at entry ${d.entry}, seat ${d.seat}, of “${d.competitionEn}”: ${d.kindEn}. Please replace them from the pool.`,
    },
  }),
  panel_complete: (d) => ({
    subject: { zh: '评分表已全部提交', en: 'Every sheet is in' },
    body: {
      zh: `「${d.competitionZh}」的评分表已全部提交，可以核对评分并拟定名次。`,
      en: `Every sheet of “${d.competitionEn}” is in. You can look at them and prepare the ranking.`,
    },
  }),
  panel_overdue: (d) => ({
    subject: { zh: '评分逾期', en: 'Sheets are overdue' },
    body: {
      zh: `「${d.competitionZh}」的评分截止时间（${beijingTime(d.dueAt).zh}）已过，尚有 ${d.owed} 份评分未完成。逾期评分表仍可提交；请催办、延期或更换专家。`,
      en: `Sheets of “${d.competitionEn}” were due by ${beijingTime(d.dueAt).en}; still missing: ${d.owed}. Late sheets are still taken. Please remind, extend, or replace judges.`,
    },
  }),
};
