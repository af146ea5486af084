ALTER TABLE "leaderboard_entries" ADD COLUMN "revision" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "leaderboard_entries" ADD COLUMN "updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD COLUMN "subject_id" text;--> statement-breakpoint
ALTER TABLE "quota_usage" ADD COLUMN "issued" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- The row of a total numbers the entries from now on: it starts where the numbers given so far end.
UPDATE "quota_usage" q SET "issued" = coalesce((SELECT max("number") FROM "submissions" s WHERE s."phase_id" = q."phase_id" AND s."team_id" = q."team_id"), 0) WHERE q."day" = '0001-01-01';--> statement-breakpoint
UPDATE "leaderboard_entries" e SET "updated_at" = coalesce((SELECT "updated_at" FROM "leaderboards" l WHERE l."phase_id" = e."phase_id"), "updated_at");
