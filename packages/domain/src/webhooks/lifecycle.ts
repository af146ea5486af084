import { defineLifecycle } from '../lifecycle/lifecycle.ts';

const manager = { zh: '单位管理员或主管部门', en: 'Manager of the organisation, or the bureau' };

/** An address that events are sent to. */
export const webhookLifecycle = defineLifecycle({
  name: 'webhook',
  labels: {
    active: { zh: '启用', en: 'Active' },
    disabled: { zh: '已停用', en: 'Disabled' },
    removed: { zh: '已删除', en: 'Removed' },
  },
  initial: 'active',
  final: ['removed'],
  transitions: {
    /** By its owner, or by us after it has failed for days. */
    disable: {
      from: ['active'],
      to: 'disabled',
      who: { zh: '管理员或平台', en: 'Manager, or the platform after days of failing' },
    },
    enable: { from: ['disabled'], to: 'active', who: manager },
    remove: { from: ['active', 'disabled'], to: 'removed', who: manager },
  },
});
export type WebhookStatus = (typeof webhookLifecycle.states)[number];

/** One event on its way to one address. */
export const deliveryStatuses = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];
