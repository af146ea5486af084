CREATE TABLE "calendar_days" (
	"day" date PRIMARY KEY NOT NULL,
	"year" integer GENERATED ALWAYS AS (extract(year from day)::int) STORED NOT NULL,
	"kind" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	CONSTRAINT "calendar_days_kind" CHECK ("calendar_days"."kind" in ('holiday', 'make_up')),
	CONSTRAINT "calendar_days_make_up" CHECK ("calendar_days"."kind" <> 'make_up' or extract(isodow from "calendar_days"."day") in (6, 7))
);
--> statement-breakpoint
CREATE TABLE "calendar_years" (
	"year" integer PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"imported_by" uuid,
	"imported_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_years_source" CHECK (length(trim("calendar_years"."source")) > 0)
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"period_length" integer NOT NULL,
	"period_unit" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"prepared_by" uuid NOT NULL,
	"started_by" uuid,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"last_day" date,
	"outcome_reason" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notices_status" CHECK ("notices"."status" in ('draft', 'ready', 'running', 'ended', 'upheld', 'withdrawn')),
	CONSTRAINT "notices_subject_type" CHECK ("notices"."subject_type" in ('challenge_list', 'challenge')),
	CONSTRAINT "notices_period_unit" CHECK ("notices"."period_unit" in ('working_day', 'calendar_day')),
	CONSTRAINT "notices_period" CHECK ("notices"."period_length" between 1 and 120),
	CONSTRAINT "notices_two_persons" CHECK ("notices"."started_by" is null or "notices"."started_by" <> "notices"."prepared_by"),
	CONSTRAINT "notices_started" CHECK (("notices"."started_at" is null) = ("notices"."started_by" is null) and ("notices"."status" not in ('running', 'ended', 'upheld') or "notices"."started_at" is not null)),
	CONSTRAINT "notices_over" CHECK (("notices"."status" in ('ended', 'upheld', 'withdrawn')) = ("notices"."ended_at" is not null) and ("notices"."status" = 'ended') = ("notices"."last_day" is not null) and ("notices"."status" not in ('upheld', 'withdrawn') or "notices"."outcome_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"notice_id" uuid NOT NULL,
	"status" text DEFAULT 'filed' NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"handler_id" uuid,
	"taken_at" timestamp (3) with time zone,
	"accepted_at" timestamp (3) with time zone,
	"refusal_ground" text,
	"ruling" text,
	"ruled_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "objections_status" CHECK ("objections"."status" in ('filed', 'accepted', 'refused', 'investigating', 'upheld', 'dismissed', 'answered')),
	CONSTRAINT "objections_refusal_ground" CHECK ("objections"."refusal_ground" in ('anonymous', 'false_name', 'late', 'no_evidence')),
	CONSTRAINT "objections_ruling" CHECK ("objections"."ruling" in ('upheld', 'dismissed')),
	CONSTRAINT "objections_handled" CHECK ("objections"."status" = 'filed' or "objections"."taken_at" is not null),
	CONSTRAINT "objections_refused" CHECK (("objections"."status" = 'refused') = ("objections"."refusal_ground" is not null)),
	CONSTRAINT "objections_accepted" CHECK (("objections"."status" in ('filed', 'refused')) = ("objections"."accepted_at" is null)),
	CONSTRAINT "objections_ruled" CHECK (("objections"."status" in ('upheld', 'dismissed', 'answered')) = ("objections"."ruling" is not null) and ("objections"."ruling" is null) = ("objections"."ruled_at" is null) and ("objections"."status" not in ('upheld', 'dismissed') or "objections"."ruling" = "objections"."status")),
	CONSTRAINT "objections_answered" CHECK (("objections"."status" in ('refused', 'answered')) = ("objections"."answered_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "objectors" (
	"objection_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"organisation_id" uuid,
	"identity" text NOT NULL,
	"contact" text NOT NULL,
	"grounds" text NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"file_id" uuid,
	"answer" text,
	CONSTRAINT "objectors_named" CHECK (length(trim("objectors"."name")) > 1 and length(trim("objectors"."identity")) > 0 and length(trim("objectors"."contact")) > 0),
	CONSTRAINT "objectors_evidence" CHECK (length(trim("objectors"."evidence")) > 0 or "objectors"."file_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "files" DROP CONSTRAINT "files_kind";--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_year_calendar_years_year_fk" FOREIGN KEY ("year") REFERENCES "public"."calendar_years"("year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_years" ADD CONSTRAINT "calendar_years_imported_by_users_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_prepared_by_users_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_started_by_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_handler_id_users_id_fk" FOREIGN KEY ("handler_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objectors" ADD CONSTRAINT "objectors_objection_id_objections_id_fk" FOREIGN KEY ("objection_id") REFERENCES "public"."objections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objectors" ADD CONSTRAINT "objectors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objectors" ADD CONSTRAINT "objectors_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objectors" ADD CONSTRAINT "objectors_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_days_year" ON "calendar_days" USING btree ("year");--> statement-breakpoint
CREATE INDEX "calendar_years_imported_by" ON "calendar_years" USING btree ("imported_by");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_one_running" ON "notices" USING btree ("subject_type","subject_id") WHERE "notices"."status" = 'running';--> statement-breakpoint
CREATE INDEX "notices_subject" ON "notices" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "notices_public" ON "notices" USING btree ("status","started_at");--> statement-breakpoint
CREATE INDEX "notices_prepared_by" ON "notices" USING btree ("prepared_by");--> statement-breakpoint
CREATE INDEX "notices_started_by" ON "notices" USING btree ("started_by");--> statement-breakpoint
CREATE INDEX "objections_notice" ON "objections" USING btree ("notice_id","status");--> statement-breakpoint
CREATE INDEX "objections_handler" ON "objections" USING btree ("handler_id","status");--> statement-breakpoint
CREATE INDEX "objections_queue" ON "objections" USING btree ("status","filed_at");--> statement-breakpoint
CREATE INDEX "objectors_user" ON "objectors" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "objectors_organisation" ON "objectors" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "objectors_file" ON "objectors" USING btree ("file_id");--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_kind" CHECK ("files"."kind" in ('entry', 'phase_file', 'sealed_truth', 'dry_run_sample', 'objection_evidence'));