export { publishEvent } from './publish-event.ts';
export { removeOldDeliveries } from './remove-old-deliveries.ts';
export { sweepWebhooks } from './sweep-webhooks.ts';
