ALTER TABLE "scenario_returns" DROP CONSTRAINT "scenario_returns_named";--> statement-breakpoint
-- Questions of a round were sent back all under one reason. From here on each is sent back on its own: what was sent back
-- before stands, with its reason, at each question that the round asks. A round that asks none keeps the record as it is.
INSERT INTO scenario_returns (scenario_id, version, field, reason, returned_by, returned_at, answered_at)
SELECT r.scenario_id, r.version, 'extra.' || (q.question ->> 'id'), r.reason, r.returned_by, r.returned_at, r.answered_at
  FROM scenario_returns r
  JOIN scenarios s ON s.id = r.scenario_id
  JOIN rounds d ON d.id = s.round_id
 CROSS JOIN LATERAL jsonb_array_elements(coalesce(d.settings -> 'extraFields', '[]')) AS q(question)
 WHERE r.field = 'extra';--> statement-breakpoint
DELETE FROM scenario_returns r WHERE r.field = 'extra'
   AND EXISTS (SELECT 1 FROM scenario_returns o WHERE o.scenario_id = r.scenario_id AND o.version = r.version AND o.field LIKE 'extra.%');--> statement-breakpoint
ALTER TABLE "scenario_returns" ADD CONSTRAINT "scenario_returns_named" CHECK ("scenario_returns"."field" in ('title', 'mode', 'industry', 'field', 'domain', 'risk', 'background', 'goal', 'significance', 'difficulties', 'research', 'indicators', 'stages', 'requirements', 'resources', 'budgetFen', 'prizes', 'ip', 'openness', 'publicSummary', 'neededBy', 'timeline', 'milestones', 'extra', 'notes', 'contactName', 'contactPhone') or "scenario_returns"."field" ~ '^extra[.][a-z][a-z0-9_]*$');