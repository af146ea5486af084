import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { beijingTime } from './beijing-time.ts';
import type { NoticeNotificationData as Data } from './notice-kinds.ts';

type Wording = { subject: Text; body: Text };

/** Mail texts of notices and objections; `texts.ts` takes them in. */
export const noticeTexts: { [K in keyof Data]: (data: Data[K]) => Wording } = {
  notice_ready: (d) => ({
    subject: { zh: '有公示待启动', en: 'A notice awaits its start' },
    body: {
      zh: `${d.by} 已拟制公示「${d.noticeZh}」，请另一名人员核对后启动，或退回修改。启动次日起计算公示期。`,
      en: `${d.by} has prepared the notice “${d.noticeEn}”. A second person checks it and starts it, or sends it back. Its days count from the day after the start.`,
    },
  }),
  notice_sent_back: (d) => ({
    subject: { zh: '公示被退回修改', en: 'Your notice was sent back' },
    body: {
      zh: `${d.by} 已将公示「${d.noticeZh}」退回修改。退回理由：${d.reason}`,
      en: `${d.by} has sent the notice “${d.noticeEn}” back to you. Reason given: ${d.reason}`,
    },
  }),
  notice_started: (d) => ({
    subject: { zh: '公示已启动', en: 'Your notice has started' },
    body: {
      zh: `公示「${d.noticeZh}」已启动，至 ${d.lastDay} 24:00（北京时间）止。受理异议期间公示期中止计算，结束日期相应顺延。`,
      en: `The notice “${d.noticeEn}” has started and runs until 24:00 Beijing time of ${d.lastDay}. While an objection is being handled its days do not count and the end moves on.`,
    },
  }),
  notice_paused: (d) => ({
    subject: { zh: '公示期中止计算', en: 'A notice is paused' },
    body: {
      zh: `公示「${d.noticeZh}」已有异议受理，自即日起公示期中止计算，待异议答复后继续计算剩余天数。`,
      en: `An objection to the notice “${d.noticeEn}” was accepted. From today on its days do not count; those that are left follow when the objection has been answered.`,
    },
  }),
  notice_resumed: (d) => ({
    subject: { zh: '公示期恢复计算', en: 'A notice goes on' },
    body: {
      zh: `公示「${d.noticeZh}」的异议已答复，公示期自次日起继续计算，至 ${d.lastDay} 24:00（北京时间）止。`,
      en: `The objection to the notice “${d.noticeEn}” has been answered. Its days count again from tomorrow on, until 24:00 Beijing time of ${d.lastDay}.`,
    },
  }),
  notice_ended: (d) => ({
    subject: { zh: '公示期满', en: 'A notice has ended' },
    body: {
      zh: `公示「${d.noticeZh}」已于 ${d.lastDay} 24:00（北京时间）期满，无未办结的异议，可进入下一环节。`,
      en: `The notice “${d.noticeEn}” ended at 24:00 Beijing time of ${d.lastDay} with no objection open. The next step can follow.`,
    },
  }),
  notice_upheld: (d) => ({
    subject: { zh: '异议成立，公示终止', en: 'A notice was ended by an objection' },
    body: {
      zh: `公示「${d.noticeZh}」的异议经调查成立，公示已终止，处理结果见公示页面。`,
      en: `An objection to the notice “${d.noticeEn}” was upheld and the notice has ended. What follows stands on its page.`,
    },
  }),
  notice_withdrawn: (d) => ({
    subject: { zh: '公示已撤销', en: 'A notice was withdrawn' },
    body: {
      zh: `${d.by} 已撤销公示「${d.noticeZh}」。撤销理由：${d.reasonZh}`,
      en: `${d.by} has withdrawn the notice “${d.noticeEn}”. Reason given: ${d.reasonEn}`,
    },
  }),
  calendar_missing: (d) => ({
    subject: { zh: `${d.year} 年日历尚未导入`, en: `The calendar of ${d.year} is not on file` },
    body: {
      zh: `平台尚未录入 ${d.year} 年官方节假日安排。跨入该年度的公示和审查期限无法计算，不能启动。国务院办公厅公布通知后，请及时导入。`,
      en: `The official calendar of ${d.year} is not on file. Notices and terms that run into that year cannot be counted or started. Please import the State Council's notice when it is out.`,
    },
  }),
  notice_recounted: (d) => ({
    subject: { zh: '公示结束日期因日历更新而变化', en: 'The end of a notice has moved with the calendar' },
    body: {
      zh: `${d.by} 更新了 ${d.year} 年的节假日安排，公示「${d.noticeZh}」的最后一日由 ${d.fromDay} 变为 ${d.toDay}。`,
      en: `${d.by} has changed the calendar of ${d.year}: the last day of the notice “${d.noticeEn}” was ${d.fromDay} and is now ${d.toDay}.`,
    },
  }),
  objection_filed: (d) => ({
    subject: { zh: '有异议待承办', en: 'An objection waits for an officer' },
    body: {
      zh: `公示「${d.noticeZh}」有异议待承办。承办后方可查看异议人身份和材料；异议人身份仅承办人可见，请勿转告。`,
      en: `An objection to the notice “${d.noticeEn}” waits for an officer. Who takes the case sees the objector and the evidence, and keeps both to themselves.`,
    },
  }),
  objection_received: (d) => ({
    subject: { zh: '异议已收到', en: 'Your objection was received' },
    body: {
      zh: `您对公示「${d.noticeZh}」的异议已收到，将由承办人审查是否受理。您的身份仅承办人可见。`,
      en: `Your objection to the notice “${d.noticeEn}” was received; an officer will decide whether to accept it. Only that officer sees who you are.`,
    },
  }),
  objection_taken: (d) => ({
    subject: { zh: '异议已有承办人', en: 'An officer has taken your objection' },
    body: {
      zh: `您对公示「${d.noticeZh}」的异议已由专人承办，如需补充情况，承办人会按您留下的联系方式与您联系。`,
      en: `An officer has taken your objection to the notice “${d.noticeEn}” and will reach you by the contact you gave if anything is missing.`,
    },
  }),
  objection_accepted: (d) => ({
    subject: { zh: '异议已受理', en: 'Your objection was accepted' },
    body: {
      zh: `您对公示「${d.noticeZh}」的异议已受理，公示期自即日起中止计算。调查结束后将答复您。`,
      en: `Your objection to the notice “${d.noticeEn}” was accepted. From today on the days of the notice do not count. You will be answered when the investigation is done.`,
    },
  }),
  objection_refused: (d) => ({
    subject: { zh: '异议不予受理', en: 'Your objection was not accepted' },
    body: {
      zh: `您对公示「${d.noticeZh}」的异议不予受理。理由：${d.groundZh}。详细说明请在平台查看。`,
      en: `Your objection to the notice “${d.noticeEn}” was not accepted. Ground: ${d.groundEn}. The full answer is on the platform.`,
    },
  }),
  objection_answered: (d) => ({
    subject: { zh: '异议答复', en: 'The answer to your objection' },
    body:
      d.decision === 'upheld'
        ? {
            zh: `您对公示「${d.noticeZh}」的异议经调查成立，答复内容请在平台查看。`,
            en: `Your objection to the notice “${d.noticeEn}” was upheld. The answer is on the platform.`,
          }
        : {
            zh: `您对公示「${d.noticeZh}」的异议经调查不成立，答复内容请在平台查看。`,
            en: `Your objection to the notice “${d.noticeEn}” was dismissed. The answer is on the platform.`,
          },
  }),
  finding_asked: (d) => ({
    subject: { zh: '请您复核一件异议', en: 'You are asked to look again at an objection' },
    body: {
      zh: `公示「${d.noticeZh}」收到异议，经抽取，请您参加复核并提出书面意见，请于 ${beijingTime(d.dueAt).zh}前提交。如与该事项存在利害关系，请及时申请回避。`,
      en: `An objection to the notice “${d.noticeEn}” is looked at again and you were drawn by lot. Please give your written finding before ${beijingTime(d.dueAt).en}. If you have an interest in the matter, please step back in time.`,
    },
  }),
  objection_reviewed: (d) => ({
    subject: { zh: '复核意见已齐备', en: 'The re-review is complete' },
    body: {
      zh: `您承办的公示「${d.noticeZh}」异议，复核专家的意见已齐备，请作出认定。`,
      en: `Every finding on the objection to the notice “${d.noticeEn}” is in. The ruling is yours.`,
    },
  }),
  objection_expert_recused: (d) => ({
    subject: { zh: '有复核专家回避', en: 'An expert of the re-review stepped back' },
    body: {
      zh: `您承办的公示「${d.noticeZh}」异议，有复核专家申请回避，已按抽取次序递补；专家库已无人可以递补的，请到平台办理。`,
      en: `An expert of the re-review on the notice “${d.noticeEn}” stepped back. The next of the draw has the place; where nobody is left, see the case.`,
    },
  }),
};
