import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { beijingTime } from './beijing-time.ts';
import type { ListNotificationData } from './list-kinds.ts';

type Wording = { subject: Text; body: Text };
type List = Pick<ListNotificationData['list_ready'], 'numberZh' | 'numberEn' | 'listZh' | 'listEn'>;

const zhList = (d: List) => `${d.numberZh}「${d.listZh}」`;
const enList = (d: List) => `${d.numberEn}, “${d.listEn}”`;

/** Mail texts about lists and the challenges on them, one entry per kind. */
export const listTexts: { [K in keyof ListNotificationData]: (data: ListNotificationData[K]) => Wording } = {
  list_ready: (d) => ({
    subject: { zh: '榜单待发布', en: 'A list awaits publication' },
    body: {
      zh: `${d.by} 已完成${zhList(d)}的编制，请您核对后发布；如有问题，请注明理由退回。`,
      en: `${d.by} has prepared ${enList(d)}. Please read and publish it, or send it back with a reason.`,
    },
  }),
  list_sent_back: (d) => ({
    subject: { zh: '榜单已退回', en: 'A list was sent back' },
    body: {
      zh: `${d.by} 已将${zhList(d)}退回编制。退回理由：${d.reason}`,
      en: `${d.by} has sent back ${enList(d)}. Reason given: ${d.reason}`,
    },
  }),
  list_scheduled: (d) => ({
    subject: { zh: '榜单已设定发布时间', en: 'A list has its time of publication' },
    body: {
      zh: `${d.by} 已核对${zhList(d)}，定于 ${beijingTime(d.publishAt).zh}自动发布。发布前可以取消。`,
      en: `${d.by} has read ${enList(d)}; it is published by itself at ${beijingTime(d.publishAt).en}, and can be taken back until then.`,
    },
  }),
  list_unscheduled: (d) => ({
    subject: { zh: '榜单定时发布已取消', en: 'A time of publication was taken back' },
    body: {
      zh: `${d.by} 已取消${zhList(d)}原定 ${beijingTime(d.publishAt).zh}的定时发布，榜单待发布。`,
      en: `${d.by} has taken back the publication of ${enList(d)}, planned for ${beijingTime(d.publishAt).en}. It awaits publication.`,
    },
  }),
  list_not_published: (d) => ({
    subject: { zh: '榜单未能按时发布', en: 'A list was not published at its time' },
    body: {
      zh: `${zhList(d)}原定 ${beijingTime(d.publishAt).zh}自动发布，因核对未通过而没有发布，任何内容均未公开。原因：${d.reasonZh}请处理后重新发布或者退回修改。`,
      en: `The publication of ${enList(d)} was planned for ${beijingTime(d.publishAt).en}. It did not pass the checks, and nothing of it went out. ${d.reasonEn} Please mend this and publish it, or send it back.`,
    },
  }),
  challenge_published: (d) => ({
    subject: { zh: '榜题已发布', en: 'Your challenge is published' },
    body: {
      zh: `贵单位的榜题「${d.title}」（${d.code}）已列入${zhList(d)}发布，揭榜申报截止时间为 ${beijingTime(d.deadlineAt).zh}。`,
      en: `Your challenge “${d.title}” (${d.code}) is published on ${enList(d)}. Proposals are taken until ${beijingTime(d.deadlineAt).en}.`,
    },
  }),
  challenge_invitation: (d) => ({
    subject: { zh: '定向榜题揭榜邀请', en: 'Invitation to a directed challenge' },
    body: {
      zh: `「${d.poster}」的定向榜题「${d.title}」（${d.code}）邀请贵单位揭榜，申报截止时间为 ${beijingTime(d.deadlineAt).zh}。该榜题不对外公开，请勿转发。`,
      en: `You are invited to answer the directed challenge “${d.title}” (${d.code}) of “${d.poster}”, until ${beijingTime(d.deadlineAt).en}. It is not public: please do not pass it on.`,
    },
  }),
  list_act_prepared: (d) => ({
    subject: { zh: '榜单事项待审批', en: 'An act on a list awaits approval' },
    body: {
      zh: `${zhList(d)}有一项“${d.actZh}”待您审批。理由：${d.reason}`,
      en: `An act on ${enList(d)} awaits your approval: ${d.actEn}. Reason given: ${d.reason}`,
    },
  }),
  list_act_refused: (d) => ({
    subject: { zh: '榜单事项未获批准', en: 'An act on a list was refused' },
    body: {
      zh: `您就${zhList(d)}提出的“${d.actZh}”未获批准。理由：${d.reason}`,
      en: `What you prepared on ${enList(d)} was refused: ${d.actEn}. Reason given: ${d.reason}`,
    },
  }),
  list_act_posted: (d) => ({
    subject: { zh: `榜单公告：${d.actZh}`, en: `A list you take part in: ${d.actEn}` },
    body: {
      zh: `${zhList(d)}${d.code ? `榜题 ${d.code} ` : ''}有新的公告：${d.actZh}，请到页面查看全文。理由：${d.reason}`,
      en: `${d.actEn}, on ${d.code ? `challenge ${d.code} of ` : ''}${enList(d)}. Please read it on its page. Reason given: ${d.reason}`,
    },
  }),
  challenge_closed: (d) => ({
    subject: { zh: '揭榜申报已截止', en: 'Your challenge has closed' },
    body: {
      zh: `贵单位的榜题「${d.title}」（${d.code}）揭榜申报已截止，进入评选阶段。`,
      en: `Your challenge “${d.title}” (${d.code}) takes no more proposals; judging begins.`,
    },
  }),
  list_closed: (d) => ({
    subject: { zh: '榜单揭榜申报已截止', en: 'A list has closed' },
    body: {
      zh: `${zhList(d)}的揭榜申报已截止，共 ${d.challenges} 项榜题进入评选，请及时办理形式审查。`,
      en: `The deadline for proposals of ${enList(d)} has passed; challenges now in judging: ${d.challenges}. Please check the proposals.`,
    },
  }),
};
