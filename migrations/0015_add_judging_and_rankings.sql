CREATE TABLE "assignments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"entry_id" uuid NOT NULL,
	"judge_id" uuid NOT NULL,
	"status" text DEFAULT 'drawn' NOT NULL,
	"conflict_kind" text,
	"conflict_note" text,
	"replaces_id" uuid,
	"accepted_at" timestamp (3) with time zone,
	"submitted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignments_status" CHECK ("assignments"."status" in ('drawn', 'conflict_declared', 'replaced', 'accepted', 'submitted', 'reopened', 'sealed')),
	CONSTRAINT "assignments_conflict_kind" CHECK ("assignments"."conflict_kind" in ('same_unit', 'kin', 'cooperation', 'teacher_student', 'other')),
	CONSTRAINT "assignments_conflict" CHECK ("assignments"."status" <> 'conflict_declared' or ("assignments"."conflict_kind" is not null and "assignments"."conflict_note" is not null)),
	CONSTRAINT "assignments_submitted" CHECK ("assignments"."status" not in ('submitted', 'sealed') or "assignments"."submitted_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"panel_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"material" jsonb NOT NULL,
	"file_id" uuid
);
--> statement-breakpoint
CREATE TABLE "panel_judges" (
	"panel_id" uuid NOT NULL,
	"judge_id" uuid NOT NULL,
	"seat" integer,
	CONSTRAINT "panel_judges_panel_id_judge_id_pk" PRIMARY KEY("panel_id","judge_id")
);
--> statement-breakpoint
CREATE TABLE "panels" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"competition_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"rubric" jsonb NOT NULL,
	"formula" jsonb NOT NULL,
	"seats" integer NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"seed" text,
	"demo" boolean DEFAULT false NOT NULL,
	"created_by" uuid NOT NULL,
	"opened_by" uuid,
	"opened_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "panels_status" CHECK ("panels"."status" in ('draft', 'open', 'sealed', 'cancelled')),
	CONSTRAINT "panels_odd" CHECK ("panels"."seats" % 2 = 1 and "panels"."seats" >= 5),
	CONSTRAINT "panels_opened" CHECK ("panels"."status" in ('draft', 'cancelled') or ("panels"."opened_at" is not null and "panels"."seed" is not null))
);
--> statement-breakpoint
CREATE TABLE "scoresheet_versions" (
	"assignment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"marks" jsonb NOT NULL,
	"comment" text NOT NULL,
	"total" numeric(5, 2) NOT NULL,
	"sm3" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"reopened_by" uuid,
	"reopened_at" timestamp (3) with time zone,
	"reopen_reason" text,
	CONSTRAINT "scoresheet_versions_assignment_id_version_pk" PRIMARY KEY("assignment_id","version"),
	CONSTRAINT "scoresheet_versions_reopened" CHECK (("scoresheet_versions"."reopened_by" is null) = ("scoresheet_versions"."reopened_at" is null) and ("scoresheet_versions"."reopened_by" is null) = ("scoresheet_versions"."reopen_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "scoresheets" (
	"assignment_id" uuid PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"marks" jsonb NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"total" numeric(5, 2),
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scoresheets_total" CHECK ("scoresheets"."total" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"ranking_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"organisation_id" uuid,
	"document" text NOT NULL,
	"sm3" text NOT NULL,
	"check_code" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ranking_rows" (
	"ranking_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"machine_raw" double precision NOT NULL,
	"machine" numeric(5, 2) NOT NULL,
	"mean" numeric(5, 2) NOT NULL,
	"trimmed_mean" numeric(5, 2) NOT NULL,
	"composite" numeric(5, 2) NOT NULL,
	"tie_decided_by" text,
	"award" jsonb,
	CONSTRAINT "ranking_rows_ranking_id_entry_id_pk" PRIMARY KEY("ranking_id","entry_id"),
	CONSTRAINT "ranking_rows_tie" CHECK ("ranking_rows"."tie_decided_by" in ('judge_score', 'machine_score', 'earlier_submission', 'panel_decision'))
);
--> statement-breakpoint
CREATE TABLE "rankings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"competition_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text DEFAULT 'proposed' NOT NULL,
	"document" text NOT NULL,
	"sm3" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"sealed_by" uuid,
	"sealed_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"end_reason" text,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rankings_status" CHECK ("rankings"."status" in ('proposed', 'sealed', 'notice', 'published', 'discarded', 'void')),
	CONSTRAINT "rankings_two_persons" CHECK ("rankings"."sealed_by" is null or "rankings"."sealed_by" <> "rankings"."proposed_by"),
	CONSTRAINT "rankings_sealed" CHECK (("rankings"."sealed_by" is null) = ("rankings"."sealed_at" is null) and ("rankings"."status" not in ('sealed', 'notice', 'published') or "rankings"."sealed_by" is not null)),
	CONSTRAINT "rankings_published" CHECK (("rankings"."status" = 'published') = ("rankings"."published_at" is not null)),
	CONSTRAINT "rankings_ended" CHECK ("rankings"."status" not in ('discarded', 'void') or "rankings"."end_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "tie_decisions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"panel_id" uuid NOT NULL,
	"entry_ids" uuid[] NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tie_decisions_reason" CHECK (length(trim("tie_decisions"."reason")) > 0)
);
--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_subject_type";--> statement-breakpoint
ALTER TABLE "competitions" ADD COLUMN "challenge_id" uuid;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_judge_id_users_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_replaces_id_assignments_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_panel_id_panels_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_judges" ADD CONSTRAINT "panel_judges_panel_id_panels_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_judges" ADD CONSTRAINT "panel_judges_judge_id_users_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panels" ADD CONSTRAINT "panels_competition_id_competitions_id_fk" FOREIGN KEY ("competition_id") REFERENCES "public"."competitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panels" ADD CONSTRAINT "panels_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panels" ADD CONSTRAINT "panels_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoresheet_versions" ADD CONSTRAINT "scoresheet_versions_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoresheet_versions" ADD CONSTRAINT "scoresheet_versions_reopened_by_users_id_fk" FOREIGN KEY ("reopened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoresheets" ADD CONSTRAINT "scoresheets_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_ranking_id_rankings_id_fk" FOREIGN KEY ("ranking_id") REFERENCES "public"."rankings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ranking_rows" ADD CONSTRAINT "ranking_rows_ranking_id_rankings_id_fk" FOREIGN KEY ("ranking_id") REFERENCES "public"."rankings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ranking_rows" ADD CONSTRAINT "ranking_rows_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ranking_rows" ADD CONSTRAINT "ranking_rows_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rankings" ADD CONSTRAINT "rankings_competition_id_competitions_id_fk" FOREIGN KEY ("competition_id") REFERENCES "public"."competitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rankings" ADD CONSTRAINT "rankings_panel_id_panels_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rankings" ADD CONSTRAINT "rankings_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rankings" ADD CONSTRAINT "rankings_sealed_by_users_id_fk" FOREIGN KEY ("sealed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_decisions" ADD CONSTRAINT "tie_decisions_panel_id_panels_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_decisions" ADD CONSTRAINT "tie_decisions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_once" ON "assignments" USING btree ("entry_id","judge_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_replaces" ON "assignments" USING btree ("replaces_id");--> statement-breakpoint
CREATE INDEX "assignments_judge" ON "assignments" USING btree ("judge_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "entries_number" ON "entries" USING btree ("panel_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "entries_team" ON "entries" USING btree ("panel_id","team_id");--> statement-breakpoint
CREATE INDEX "entries_team_only" ON "entries" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "entries_file" ON "entries" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "panel_judges_seat" ON "panel_judges" USING btree ("panel_id","seat");--> statement-breakpoint
CREATE INDEX "panel_judges_judge" ON "panel_judges" USING btree ("judge_id");--> statement-breakpoint
CREATE UNIQUE INDEX "panels_one" ON "panels" USING btree ("competition_id") WHERE "panels"."status" <> 'cancelled';--> statement-breakpoint
CREATE INDEX "panels_created_by" ON "panels" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "panels_opened_by" ON "panels" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "scoresheet_versions_reopened_by" ON "scoresheet_versions" USING btree ("reopened_by");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_number" ON "certificates" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_check_code" ON "certificates" USING btree ("check_code");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_once" ON "certificates" USING btree ("ranking_id","team_id");--> statement-breakpoint
CREATE INDEX "certificates_team" ON "certificates" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "certificates_organisation" ON "certificates" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ranking_rows_place" ON "ranking_rows" USING btree ("ranking_id","place");--> statement-breakpoint
CREATE INDEX "ranking_rows_entry" ON "ranking_rows" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "ranking_rows_team" ON "ranking_rows" USING btree ("team_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rankings_number" ON "rankings" USING btree ("competition_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "rankings_one" ON "rankings" USING btree ("competition_id") WHERE "rankings"."status" not in ('discarded', 'void');--> statement-breakpoint
CREATE INDEX "rankings_panel" ON "rankings" USING btree ("panel_id");--> statement-breakpoint
CREATE INDEX "rankings_proposed_by" ON "rankings" USING btree ("proposed_by");--> statement-breakpoint
CREATE INDEX "rankings_sealed_by" ON "rankings" USING btree ("sealed_by");--> statement-breakpoint
CREATE INDEX "rankings_public" ON "rankings" USING btree ("status","published_at");--> statement-breakpoint
CREATE INDEX "tie_decisions_panel" ON "tie_decisions" USING btree ("panel_id");--> statement-breakpoint
CREATE INDEX "tie_decisions_decided_by" ON "tie_decisions" USING btree ("decided_by");--> statement-breakpoint
ALTER TABLE "competitions" ADD CONSTRAINT "competitions_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "competitions_challenge" ON "competitions" USING btree ("challenge_id") WHERE "competitions"."status" <> 'cancelled';--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_subject_type" CHECK ("notices"."subject_type" in ('challenge_list', 'challenge', 'ranking'));