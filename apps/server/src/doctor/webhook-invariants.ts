import { sql } from 'drizzle-orm';
import { type Invariant, invariant } from './invariant.ts';

/** Webhooks: nothing private reaches another body, and nothing counts as delivered that nobody has taken. */
export const webhookInvariants: readonly Invariant[] = [
  invariant(
    'webhooks_tell_their_own',
    '仅限本单位的事件只发往该单位自己的 Webhook。',
    'A private event went only to the addresses of the body that it is about.',
    () => sql`
      select d.id as delivery_id, e.type from webhook_deliveries d
        join webhook_events e on e.id = d.event_id join webhooks w on w.id = d.webhook_id
       where (e.organisation_id is not null or e.type = 'webhook.test')
         and w.organisation_id is distinct from e.organisation_id`,
  ),
  invariant(
    'webhook_deliveries_were_taken',
    '标为已送达的 Webhook 投递，其最后一次尝试均得到成功应答。',
    'What counts as delivered was taken at its last try.',
    () => sql`
      select d.id as delivery_id from webhook_deliveries d
       where d.status = 'delivered' and coalesce((
               select t.http_status not between 200 and 299 from webhook_tries t
                where t.delivery_id = d.id order by t.number desc limit 1), true)`,
  ),
];
