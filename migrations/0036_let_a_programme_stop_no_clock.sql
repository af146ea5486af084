CREATE TABLE "canned_reasons" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"field" text,
	"text" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "canned_reasons_field" CHECK ("canned_reasons"."field" in ('title', 'mode', 'industry', 'field', 'risk', 'background', 'goal', 'significance', 'difficulties', 'research', 'indicators', 'requirements', 'resources', 'budgetFen', 'prizes', 'ip', 'openness', 'publicSummary', 'neededBy', 'contactName', 'contactPhone'))
);
--> statement-breakpoint
CREATE TABLE "formal_checks" (
	"scenario_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"item" text NOT NULL,
	"ok" boolean NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"checked_by" uuid NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "formal_checks_scenario_id_version_item_pk" PRIMARY KEY("scenario_id","version","item")
);
--> statement-breakpoint
CREATE TABLE "pass_batch_items" (
	"batch_id" uuid NOT NULL,
	"scenario_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"outcome" text,
	CONSTRAINT "pass_batch_items_batch_id_scenario_id_pk" PRIMARY KEY("batch_id","scenario_id"),
	CONSTRAINT "pass_batch_items_outcome" CHECK ("pass_batch_items"."outcome" in ('passed', 'changed', 'wrong_state', 'on_other_desk', 'own_organisation', 'incomplete'))
);
--> statement-breakpoint
CREATE TABLE "pass_batches" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"status" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "pass_batches_status_known" CHECK ("pass_batches"."status" in ('proposed', 'confirmed', 'dismissed')),
	CONSTRAINT "pass_batches_decided" CHECK (("pass_batches"."status" = 'proposed') = ("pass_batches"."decided_by" is null)),
	CONSTRAINT "pass_batches_two_persons" CHECK ("pass_batches"."status" <> 'confirmed' or "pass_batches"."decided_by" <> "pass_batches"."proposed_by")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"page" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_views_page" CHECK ("saved_views"."page" in ('review'))
);
--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "paused_by_objection" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "canned_reasons" ADD CONSTRAINT "canned_reasons_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "formal_checks" ADD CONSTRAINT "formal_checks_checked_by_users_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "formal_checks" ADD CONSTRAINT "formal_checks_version" FOREIGN KEY ("scenario_id","version") REFERENCES "public"."scenario_versions"("scenario_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pass_batch_items" ADD CONSTRAINT "pass_batch_items_batch_id_pass_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."pass_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pass_batch_items" ADD CONSTRAINT "pass_batch_items_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pass_batches" ADD CONSTRAINT "pass_batches_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pass_batches" ADD CONSTRAINT "pass_batches_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "canned_reasons_created_by" ON "canned_reasons" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "formal_checks_checked_by" ON "formal_checks" USING btree ("checked_by");--> statement-breakpoint
CREATE INDEX "pass_batch_items_scenario" ON "pass_batch_items" USING btree ("scenario_id");--> statement-breakpoint
CREATE INDEX "pass_batches_proposed_by" ON "pass_batches" USING btree ("proposed_by");--> statement-breakpoint
CREATE INDEX "pass_batches_decided_by" ON "pass_batches" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "pass_batches_status" ON "pass_batches" USING btree ("status","id");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name" ON "saved_views" USING btree ("user_id","page","name");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_default" ON "saved_views" USING btree ("user_id","page") WHERE "saved_views"."is_default";