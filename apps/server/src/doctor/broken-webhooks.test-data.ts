import { IDS } from './healthy-rows.test-data.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [webhook, event, delivery] = [id(951), id(952), id(953)];

/** An address of the bureau that has taken an event. */
export const WHOLE_WEBHOOK = `
insert into webhooks (id, url, events, secret_sealed, created_by)
  values ('${webhook}', 'https://receiver.example/', '{list.published}', 'v1.', '${IDS.member}');
insert into webhook_events (id, type, subject, data, at)
  values ('${event}', 'list.published', '${id(954)}', '{}', '2026-11-02T00:00:00Z');
insert into webhook_deliveries (id, webhook_id, event_id, status, tries, next_try_at, delivered_at)
  values ('${delivery}', '${webhook}', '${event}', 'delivered', 2, '2026-11-02T00:00:00Z', '2026-11-02T00:00:06Z');
insert into webhook_tries (delivery_id, number, at, duration_ms, http_status)
  values ('${delivery}', 1, '2026-11-02T00:00:00Z', 9, 503), ('${delivery}', 2, '2026-11-02T00:00:06Z', 9, 204);`;

/** What breaks each of the invariants about webhooks, and what the doctor then shows. */
export const WEBHOOK_CASES: [check: string, statements: string, evidence: string][] = [
  [
    'webhooks_tell_their_own',
    `${WHOLE_WEBHOOK} update webhook_events set organisation_id = (select id from organisations limit 1)`,
    delivery,
  ],
  ['webhook_deliveries_were_taken', `${WHOLE_WEBHOOK} delete from webhook_tries where number = 2`, delivery],
];
