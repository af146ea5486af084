export { publishEvent } from './publish-event.ts';
export { sweepWebhooks } from './sweep-webhooks.ts';
