import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { ResourceNotificationData as Data } from './resource-kinds.ts';

type Wording = { subject: Text; body: Text };

/** Mail texts about resources, one entry per kind. */
export const resourceTexts: { [K in keyof Data]: (data: Data[K]) => Wording } = {
  resource_requested: (d) => ({
    subject: { zh: '有单位申请使用资源', en: 'A resource is asked for' },
    body: {
      zh: `「${d.organisation}」申请使用资源「${d.resource}」，请核对用途、数量和期限后作出决定。`,
      en: `${d.organisation} asks for the use of “${d.resource}”. Please look at purpose, amount and period, and decide.`,
    },
  }),
  resource_decided: (d) =>
    d.decision === 'grant'
      ? {
          subject: { zh: '资源使用申请已批准', en: 'Your request for a resource was granted' },
          body: {
            zh: `贵单位对资源「${d.resource}」的使用申请已获批准。下载数据前，请阅读并同意现行使用条款。`,
            en: `Your request for “${d.resource}” was granted. Before you download data, please read and accept the present terms of use.`,
          },
        }
      : {
          subject: { zh: '资源使用申请未获批准', en: 'Your request for a resource was refused' },
          body: {
            zh: `贵单位对资源「${d.resource}」的使用申请未获批准。理由：${d.reason}`,
            en: `Your request for “${d.resource}” was refused. Reason given: ${d.reason}`,
          },
        },
  resource_ended: (d) => {
    if (d.decision === 'revoke')
      return {
        subject: { zh: '资源使用批准已收回', en: 'A grant of a resource was revoked' },
        body: {
          zh: `「${d.organisation}」对资源「${d.resource}」的使用批准已由提供方收回，即日起停止使用。理由：${d.reason}`,
          en: `The grant of “${d.resource}” to ${d.organisation} was revoked by its owner and may not be used any more. Reason given: ${d.reason}`,
        },
      };
    return d.decision === 'take_back'
      ? {
          subject: { zh: '资源使用申请已撤回', en: 'A request for a resource was taken back' },
          body: {
            zh: `「${d.organisation}」已撤回对资源「${d.resource}」的使用申请。`,
            en: `The request of ${d.organisation} for “${d.resource}” was taken back.`,
          },
        }
      : {
          subject: { zh: '资源已归还', en: 'A resource was returned' },
          body: {
            zh: `「${d.organisation}」使用的资源「${d.resource}」已归还。`,
            en: `“${d.resource}”, used by ${d.organisation}, was returned.`,
          },
        };
  },
  resource_terms_changed: (d) => ({
    subject: { zh: '资源使用条款已更新', en: 'The terms of a resource have changed' },
    body: {
      zh: `资源「${d.resource}」的使用条款已更新为第 ${d.version} 版，再次下载前须阅读并同意。`,
      en: `The terms of “${d.resource}” now stand in version ${d.version}; they are to be read and accepted before the next download.`,
    },
  }),
};
