DROP INDEX "scenarios_queue";--> statement-breakpoint
CREATE INDEX "scenarios_queue" ON "scenarios" USING btree ("status","submitted_at","code");