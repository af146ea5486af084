CREATE TABLE "notification_preferences" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"settings" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "scenarios" DROP CONSTRAINT "scenarios_status";--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "mail_after" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "mail_digest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notifications_mail_due" ON "notifications" USING btree ("mail_after") WHERE "notifications"."mailed_at" is null and "notifications"."mail_after" is not null;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_status" CHECK ("scenarios"."status" in ('draft', 'formal_review', 'returned', 'department_review', 'expert_review', 'opinions_in', 'approved', 'listed', 'rejected', 'withdrawn'));--> statement-breakpoint
-- Mails that were owed before there were preferences stay owed; what was mailed had its time.
UPDATE "notifications" SET "mail_after" = coalesce("mailed_at", "at");
