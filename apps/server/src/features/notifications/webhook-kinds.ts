/** What is told about webhooks. */
export type WebhookNotificationData = {
  /** To who runs the body, or to the bureau; `host` of the address, never the whole of it. */
  webhook_disabled: { host: string; failingAt: string };
};
