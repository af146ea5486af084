CREATE TABLE "agreement_acts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"side" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	CONSTRAINT "agreement_acts_kind" CHECK ("agreement_acts"."kind" in ('start', 'propose', 'take_back', 'send_back', 'agree', 'return', 'record', 'hand_in', 'appraise', 'return_appraisal', 'accept', 'demand_rectification', 'terminate', 'consent', 'cancel_milestone')),
	CONSTRAINT "agreement_acts_side" CHECK ("agreement_acts"."side" in ('poster', 'solver', 'bureau'))
);
--> statement-breakpoint
CREATE TABLE "agreement_versions" (
	"agreement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"document" text NOT NULL,
	"sm3" text NOT NULL,
	"side" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agreement_versions_agreement_id_version_pk" PRIMARY KEY("agreement_id","version"),
	CONSTRAINT "agreement_versions_side" CHECK ("agreement_versions"."side" in ('poster', 'solver')),
	CONSTRAINT "agreement_versions_counted" CHECK ("agreement_versions"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"proposal_id" uuid NOT NULL,
	"challenge_id" uuid NOT NULL,
	"poster_id" uuid NOT NULL,
	"solver_id" uuid NOT NULL,
	"code" text,
	"status" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"content" jsonb NOT NULL,
	"pen" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_by" uuid NOT NULL,
	"proposed_by" uuid,
	"agreed_by" uuid,
	"agreed_at" timestamp (3) with time zone,
	"recorded_by" uuid,
	"recorded_at" timestamp (3) with time zone,
	"handed_in_at" timestamp (3) with time zone,
	"rectify_by" timestamp (3) with time zone,
	"over_at" timestamp (3) with time zone,
	"poster_publishes" boolean DEFAULT true NOT NULL,
	"solver_publishes" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreements_status" CHECK ("agreements"."status" in ('draft', 'proposed', 'agreed', 'in_progress', 'handed_in', 'appraised', 'rectification', 'accepted', 'terminated')),
	CONSTRAINT "agreements_pen" CHECK ("agreements"."pen" in ('poster', 'solver')),
	CONSTRAINT "agreements_two_bodies" CHECK ("agreements"."poster_id" <> "agreements"."solver_id"),
	CONSTRAINT "agreements_proposed" CHECK ("agreements"."status" in ('draft', 'terminated') or ("agreements"."version" > 0 and "agreements"."proposed_by" is not null)),
	CONSTRAINT "agreements_agreed" CHECK (("agreements"."agreed_at" is null) = ("agreements"."agreed_by" is null) and ("agreements"."agreed_by" is null or "agreements"."agreed_by" <> "agreements"."proposed_by") and ("agreements"."status" in ('draft', 'proposed', 'terminated') or "agreements"."agreed_at" is not null)),
	CONSTRAINT "agreements_recorded" CHECK (("agreements"."recorded_at" is null) = ("agreements"."recorded_by" is null) and ("agreements"."recorded_at" is null) = ("agreements"."code" is null) and ("agreements"."status" in ('draft', 'proposed', 'agreed', 'terminated') or "agreements"."recorded_at" is not null)),
	CONSTRAINT "agreements_rectification" CHECK ("agreements"."status" <> 'rectification' or "agreements"."rectify_by" is not null),
	CONSTRAINT "agreements_over" CHECK (("agreements"."status" in ('accepted', 'terminated')) = ("agreements"."over_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "appraisals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"score" numeric(5, 2) NOT NULL,
	"grade" text NOT NULL,
	"opinion" text NOT NULL,
	"expert_opinion" text DEFAULT '' NOT NULL,
	"summary" text NOT NULL,
	"results" jsonb NOT NULL,
	"side" text NOT NULL,
	"appraised_by" uuid NOT NULL,
	"appraised_at" timestamp (3) with time zone NOT NULL,
	"confirmed" boolean,
	"reason" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "appraisals_grade" CHECK ("appraisals"."grade" in ('excellent', 'good', 'pass', 'fail')),
	CONSTRAINT "appraisals_side" CHECK ("appraisals"."side" in ('poster', 'bureau')),
	CONSTRAINT "appraisals_score" CHECK ("appraisals"."score" between 0 and 100),
	CONSTRAINT "appraisals_grade_by_score" CHECK ("appraisals"."grade" = case when score >= 90 then 'excellent' when score >= 75 then 'good' when score >= 60 then 'pass' when score >= 0 then 'fail' end),
	CONSTRAINT "appraisals_opinion" CHECK (length(trim("appraisals"."opinion")) > 0 and ("appraisals"."side" = 'poster' or length(trim("appraisals"."expert_opinion")) > 0)),
	CONSTRAINT "appraisals_two_persons" CHECK ("appraisals"."decided_by" is null or "appraisals"."decided_by" <> "appraisals"."appraised_by"),
	CONSTRAINT "appraisals_decided" CHECK (("appraisals"."decided_at" is null) = ("appraisals"."decided_by" is null) and ("appraisals"."decided_at" is null) = ("appraisals"."confirmed" is null) and ("appraisals"."confirmed" is distinct from false or length(trim("appraisals"."reason")) > 0))
);
--> statement-breakpoint
CREATE TABLE "milestone_reports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"milestone_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"file_id" uuid,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"accepted" boolean,
	"reason" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "milestone_reports_kind" CHECK ("milestone_reports"."kind" in ('progress', 'completion')),
	CONSTRAINT "milestone_reports_text" CHECK (length(trim("milestone_reports"."text")) > 0),
	CONSTRAINT "milestone_reports_decided" CHECK (("milestone_reports"."decided_at" is null) = ("milestone_reports"."decided_by" is null) and ("milestone_reports"."decided_at" is null) = ("milestone_reports"."accepted" is null) and ("milestone_reports"."kind" = 'completion' or "milestone_reports"."decided_at" is null) and ("milestone_reports"."accepted" is distinct from false or length(trim("milestone_reports"."reason")) > 0))
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"deliverable" text NOT NULL,
	"planned_day" date NOT NULL,
	"share_fen" bigint NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"actual_day" date,
	"cancel_reason" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "milestones_status" CHECK ("milestones"."status" in ('pending', 'in_progress', 'reported', 'done', 'cancelled')),
	CONSTRAINT "milestones_share" CHECK ("milestones"."share_fen" >= 0),
	CONSTRAINT "milestones_done" CHECK (("milestones"."status" = 'done') = ("milestones"."actual_day" is not null)),
	CONSTRAINT "milestones_cancelled" CHECK (("milestones"."status" = 'cancelled') = ("milestones"."cancel_reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "files" DROP CONSTRAINT "files_kind";--> statement-breakpoint
ALTER TABLE "agreement_acts" ADD CONSTRAINT "agreement_acts_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_acts" ADD CONSTRAINT "agreement_acts_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_poster_id_organisations_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_solver_id_organisations_id_fk" FOREIGN KEY ("solver_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_agreed_by_users_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisals" ADD CONSTRAINT "appraisals_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisals" ADD CONSTRAINT "appraisals_appraised_by_users_id_fk" FOREIGN KEY ("appraised_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisals" ADD CONSTRAINT "appraisals_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_reports" ADD CONSTRAINT "milestone_reports_milestone_id_milestones_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."milestones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_reports" ADD CONSTRAINT "milestone_reports_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_reports" ADD CONSTRAINT "milestone_reports_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_reports" ADD CONSTRAINT "milestone_reports_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreement_acts_agreement" ON "agreement_acts" USING btree ("agreement_id","at");--> statement-breakpoint
CREATE INDEX "agreement_acts_by" ON "agreement_acts" USING btree ("by");--> statement-breakpoint
CREATE INDEX "agreement_versions_proposed_by" ON "agreement_versions" USING btree ("proposed_by");--> statement-breakpoint
CREATE UNIQUE INDEX "agreements_one" ON "agreements" USING btree ("proposal_id") WHERE "agreements"."status" <> 'terminated';--> statement-breakpoint
CREATE UNIQUE INDEX "agreements_code" ON "agreements" USING btree ("code");--> statement-breakpoint
CREATE INDEX "agreements_proposal" ON "agreements" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "agreements_challenge" ON "agreements" USING btree ("challenge_id","status");--> statement-breakpoint
CREATE INDEX "agreements_poster" ON "agreements" USING btree ("poster_id");--> statement-breakpoint
CREATE INDEX "agreements_solver" ON "agreements" USING btree ("solver_id");--> statement-breakpoint
CREATE INDEX "agreements_created_by" ON "agreements" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "agreements_proposed_by" ON "agreements" USING btree ("proposed_by");--> statement-breakpoint
CREATE INDEX "agreements_agreed_by" ON "agreements" USING btree ("agreed_by");--> statement-breakpoint
CREATE INDEX "agreements_recorded_by" ON "agreements" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "agreements_cases" ON "agreements" USING btree ("status","over_at");--> statement-breakpoint
CREATE UNIQUE INDEX "appraisals_number" ON "appraisals" USING btree ("agreement_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "appraisals_open" ON "appraisals" USING btree ("agreement_id") WHERE "appraisals"."decided_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "appraisals_one" ON "appraisals" USING btree ("agreement_id") WHERE "appraisals"."confirmed";--> statement-breakpoint
CREATE INDEX "appraisals_appraised_by" ON "appraisals" USING btree ("appraised_by");--> statement-breakpoint
CREATE INDEX "appraisals_decided_by" ON "appraisals" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "milestone_reports_milestone" ON "milestone_reports" USING btree ("milestone_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "milestone_reports_open" ON "milestone_reports" USING btree ("milestone_id") WHERE "milestone_reports"."kind" = 'completion' and "milestone_reports"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "milestone_reports_by" ON "milestone_reports" USING btree ("by");--> statement-breakpoint
CREATE INDEX "milestone_reports_decided_by" ON "milestone_reports" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "milestone_reports_file" ON "milestone_reports" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "milestones_position" ON "milestones" USING btree ("agreement_id","position");--> statement-breakpoint
CREATE INDEX "milestones_planned" ON "milestones" USING btree ("status","planned_day");--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_kind" CHECK ("files"."kind" in ('entry', 'phase_file', 'sealed_truth', 'dry_run_sample', 'objection_evidence', 'milestone_report', 'dossier'));