ALTER TABLE "assignments" ADD COLUMN "seat" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "chosen_reason" text;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "relieved_reason" text;--> statement-breakpoint
ALTER TABLE "panels" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_seat" ON "assignments" USING btree ("entry_id","seat") WHERE "assignments"."status" <> 'replaced';