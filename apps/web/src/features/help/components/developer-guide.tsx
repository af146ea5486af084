import { PlainText } from '../../../components/plain-text.tsx';
import { useTexts } from '../../../lib/texts.ts';

/** Chapters of the guide, each with what it looks like on the wire. */
const samples = {
  tokens: (base: string) => `curl -H "Authorization: Bearer $TOKEN" \\
  ${base}/api/me/teams`,
  submit: (base: string) => `curl -H "Authorization: Bearer $TOKEN" \\
  -H "Idempotency-Key: $(uuidgen)" \\
  -F comment=baseline -F file=@prediction.csv \\
  ${base}/api/phases/$PHASE/submissions`,
  paging: () => `GET /api/phases/{id}/submissions?limit=100
→ { "items": […], "nextCursor": "…" }
GET /api/phases/{id}/submissions?limit=100&cursor=…
→ { "items": […], "nextCursor": null }`,
  problems: () => `HTTP/1.1 409
Content-Type: application/problem+json

{ "status": 409, "code": "quota_day_used", "fault": "caller",
  "title": "…", "requestId": "…",
  "details": { "perDay": 5, "nextSlotAt": "…" } }`,
  etag: () => `GET /api/phases/{id}/leaderboard
If-None-Match: "…"
→ 304`,
} as const;
export const chapters = Object.keys(samples) as (keyof typeof samples)[];

export function DeveloperGuide() {
  const t = useTexts('developers');
  return (
    <>
      {chapters.map((chapter) => (
        <section key={chapter} id={chapter} className="guide-section">
          <h2>{t(`${chapter}.title`)}</h2>
          <PlainText text={t(`${chapter}.body`)} />
          <Sample label={t('sample', { title: t(`${chapter}.title`) })}>
            {samples[chapter](window.location.origin)}
          </Sample>
        </section>
      ))}
    </>
  );
}

/** What scrolls sideways on a narrow screen must be reachable by keyboard (WCAG 2.1.1). */
const REACHABLE = { tabIndex: 0 };

function Sample({ label, children }: { label: string; children: string }) {
  return (
    <section className="sample" aria-label={label} {...REACHABLE}>
      <pre>{children}</pre>
    </section>
  );
}
