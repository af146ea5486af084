import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { beijingTime } from './beijing-time.ts';
import type { WebhookNotificationData as Data } from './webhook-kinds.ts';

type Wording = { subject: Text; body: Text };

/** Mail texts about webhooks, one entry per kind. */
export const webhookTexts: { [K in keyof Data]: (data: Data[K]) => Wording } = {
  webhook_disabled: (d) => ({
    subject: { zh: 'Webhook 已停用', en: 'A webhook was disabled' },
    body: {
      zh: `发往 ${d.host} 的 Webhook 自 ${beijingTime(d.failingAt).zh} 起一直未能送达，平台已将其停用。请检查接收端，恢复后重新启用；未送达的事件可在投递记录中重新发送。`,
      en: `The webhook to ${d.host} has taken nothing since ${beijingTime(d.failingAt).en} and was disabled. Please look at the receiver, then enable it again; what was not delivered can be sent again from its log.`,
    },
  }),
};
