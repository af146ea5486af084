CREATE TABLE "challenge_lists" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"program_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"title_en" text DEFAULT '' NOT NULL,
	"preamble" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"deadline_at" timestamp (3) with time zone,
	"demo" boolean DEFAULT false NOT NULL,
	"prepared_by" uuid NOT NULL,
	"ready_at" timestamp (3) with time zone,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone,
	"content_sm3" text,
	"withdrawn_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "challenge_lists_status" CHECK ("challenge_lists"."status" in ('draft', 'ready', 'published', 'withdrawn')),
	CONSTRAINT "challenge_lists_two_persons" CHECK ("challenge_lists"."published_by" is null or "challenge_lists"."published_by" <> "challenge_lists"."prepared_by"),
	CONSTRAINT "challenge_lists_published" CHECK ("challenge_lists"."status" <> 'published' or ("challenge_lists"."published_by" is not null and "challenge_lists"."published_at" is not null and "challenge_lists"."content_sm3" is not null and "challenge_lists"."deadline_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "challenges" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"list_id" uuid NOT NULL,
	"scenario_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"code" text,
	"status" text DEFAULT 'prepared' NOT NULL,
	"content" jsonb NOT NULL,
	"title" text GENERATED ALWAYS AS (coalesce(content ->> 'title', '')) STORED NOT NULL,
	"mode" text GENERATED ALWAYS AS (content ->> 'mode') STORED NOT NULL,
	"industry" text GENERATED ALWAYS AS (content ->> 'industry') STORED,
	"field" text GENERATED ALWAYS AS (content ->> 'field') STORED,
	"rubric" jsonb,
	"deadline_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"search_words" text DEFAULT '' NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', search_words)) STORED,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "challenges_status" CHECK ("challenges"."status" in ('prepared', 'open', 'judging', 'notice', 'contracting', 'in_progress', 'acceptance', 'archived', 'unclaimed', 'withdrawn', 'terminated')),
	CONSTRAINT "challenges_mode" CHECK ("challenges"."mode" in ('key_task', 'supply_demand', 'contest')),
	CONSTRAINT "challenges_published" CHECK ("challenges"."status" in ('prepared', 'withdrawn') or ("challenges"."code" is not null and "challenges"."deadline_at" is not null and "challenges"."published_at" is not null and "challenges"."rubric" is not null))
);
--> statement-breakpoint
CREATE TABLE "proposal_corrections" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"proposal_id" uuid NOT NULL,
	"field" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"challenge_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"code" text,
	"status" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"content" jsonb NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_by" uuid NOT NULL,
	"submitted_by" uuid,
	"submitted_at" timestamp (3) with time zone,
	"sha256" text,
	"sm3" text,
	"audit_entry" bigint,
	"receipt_key_id" text,
	"receipt_signature" text,
	"standing_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proposals_status" CHECK ("proposals"."status" in ('draft', 'submitted', 'correction', 'valid', 'invalid', 'shortlisted', 'reserve', 'not_selected', 'won', 'contracted', 'withdrawn')),
	CONSTRAINT "proposals_received" CHECK ("proposals"."status" in ('draft', 'withdrawn') or ("proposals"."submitted_at" is not null and "proposals"."code" is not null and "proposals"."receipt_signature" is not null))
);
--> statement-breakpoint
CREATE TABLE "opinions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"scenario_id" uuid NOT NULL,
	"expert_id" uuid NOT NULL,
	"status" text DEFAULT 'assigned' NOT NULL,
	"recommendation" text,
	"opinion" text DEFAULT '' NOT NULL,
	"recusal_reason" text,
	"assigned_by" uuid NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	CONSTRAINT "opinions_status" CHECK ("opinions"."status" in ('assigned', 'submitted', 'recused')),
	CONSTRAINT "opinions_recommendation" CHECK ("opinions"."recommendation" in ('support', 'revise', 'oppose')),
	CONSTRAINT "opinions_written" CHECK ("opinions"."status" <> 'submitted' or ("opinions"."recommendation" is not null and length(trim("opinions"."opinion")) > 0 and "opinions"."submitted_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"program_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"guidance" jsonb NOT NULL,
	"sectors" text[] NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_by" uuid,
	"announced_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rounds_status" CHECK ("rounds"."status" in ('draft', 'announced', 'closed')),
	CONSTRAINT "rounds_window" CHECK ("rounds"."closes_at" > "rounds"."opens_at"),
	CONSTRAINT "rounds_sectors" CHECK ("rounds"."sectors" <@ array['power', 'petrochemical', 'steel', 'automotive', 'building_materials', 'apparel', 'manufacturing', 'energy', 'culture_tourism', 'consumption', 'education', 'health', 'general'])
);
--> statement-breakpoint
CREATE TABLE "scenario_returns" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"scenario_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"field" text NOT NULL,
	"reason" text NOT NULL,
	"returned_by" uuid NOT NULL,
	"returned_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "scenario_returns_named" CHECK ("scenario_returns"."field" in ('title', 'mode', 'industry', 'field', 'risk', 'background', 'goal', 'significance', 'difficulties', 'research', 'indicators', 'requirements', 'resources', 'budgetFen', 'prizes', 'ip', 'openness', 'publicSummary', 'neededBy', 'contactName', 'contactPhone')),
	CONSTRAINT "scenario_returns_reason" CHECK (length(trim("scenario_returns"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "scenario_versions" (
	"scenario_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"sm3" text NOT NULL,
	"submitted_by" uuid NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scenario_versions_scenario_id_version_pk" PRIMARY KEY("scenario_id","version")
);
--> statement-breakpoint
CREATE TABLE "scenarios" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"round_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"code" text,
	"status" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"content" jsonb NOT NULL,
	"title" text GENERATED ALWAYS AS (coalesce(content ->> 'title', '')) STORED NOT NULL,
	"mode" text GENERATED ALWAYS AS (content ->> 'mode') STORED,
	"industry" text GENERATED ALWAYS AS (content ->> 'industry') STORED,
	"field" text GENERATED ALWAYS AS (content ->> 'field') STORED,
	"demo" boolean DEFAULT false NOT NULL,
	"created_by" uuid NOT NULL,
	"clerk_id" uuid,
	"submitted_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"decision_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scenarios_status" CHECK ("scenarios"."status" in ('draft', 'formal_review', 'returned', 'expert_review', 'opinions_in', 'approved', 'listed', 'rejected', 'withdrawn')),
	CONSTRAINT "scenarios_code_given" CHECK ("scenarios"."submitted_at" is null or "scenarios"."code" is not null)
);
--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD CONSTRAINT "challenge_lists_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD CONSTRAINT "challenge_lists_prepared_by_users_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD CONSTRAINT "challenge_lists_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_list_id_challenge_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."challenge_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_corrections" ADD CONSTRAINT "proposal_corrections_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_corrections" ADD CONSTRAINT "proposal_corrections_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_expert_id_users_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_assigned_by_users_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_returns" ADD CONSTRAINT "scenario_returns_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_returns" ADD CONSTRAINT "scenario_returns_returned_by_users_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_versions" ADD CONSTRAINT "scenario_versions_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_versions" ADD CONSTRAINT "scenario_versions_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_clerk_id_users_id_fk" FOREIGN KEY ("clerk_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "challenge_lists_number" ON "challenge_lists" USING btree ("program_id","number");--> statement-breakpoint
CREATE INDEX "challenge_lists_prepared_by" ON "challenge_lists" USING btree ("prepared_by");--> statement-breakpoint
CREATE INDEX "challenge_lists_published_by" ON "challenge_lists" USING btree ("published_by");--> statement-breakpoint
CREATE INDEX "challenge_lists_public" ON "challenge_lists" USING btree ("status","published_at");--> statement-breakpoint
CREATE UNIQUE INDEX "challenges_position" ON "challenges" USING btree ("list_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "challenges_scenario" ON "challenges" USING btree ("scenario_id") WHERE "challenges"."status" <> 'withdrawn';--> statement-breakpoint
CREATE UNIQUE INDEX "challenges_code" ON "challenges" USING btree ("code");--> statement-breakpoint
CREATE INDEX "challenges_organisation" ON "challenges" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "challenges_open" ON "challenges" USING btree ("status","deadline_at");--> statement-breakpoint
CREATE INDEX "challenges_search" ON "challenges" USING gin ("search");--> statement-breakpoint
CREATE INDEX "proposal_corrections_proposal" ON "proposal_corrections" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "proposal_corrections_asked_by" ON "proposal_corrections" USING btree ("asked_by");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_one" ON "proposals" USING btree ("challenge_id","organisation_id") WHERE "proposals"."status" not in ('withdrawn', 'invalid');--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_code" ON "proposals" USING btree ("code");--> statement-breakpoint
CREATE INDEX "proposals_organisation" ON "proposals" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "proposals_created_by" ON "proposals" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "proposals_submitted_by" ON "proposals" USING btree ("submitted_by");--> statement-breakpoint
CREATE INDEX "proposals_challenge" ON "proposals" USING btree ("challenge_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "opinions_once" ON "opinions" USING btree ("scenario_id","expert_id");--> statement-breakpoint
CREATE INDEX "opinions_expert" ON "opinions" USING btree ("expert_id","status");--> statement-breakpoint
CREATE INDEX "opinions_assigned_by" ON "opinions" USING btree ("assigned_by");--> statement-breakpoint
CREATE INDEX "opinions_due" ON "opinions" USING btree ("due_at") WHERE "opinions"."status" = 'assigned';--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_slug" ON "rounds" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "rounds_program" ON "rounds" USING btree ("program_id");--> statement-breakpoint
CREATE INDEX "rounds_created_by" ON "rounds" USING btree ("created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "scenario_returns_field" ON "scenario_returns" USING btree ("scenario_id","version","field");--> statement-breakpoint
CREATE INDEX "scenario_returns_returned_by" ON "scenario_returns" USING btree ("returned_by");--> statement-breakpoint
CREATE INDEX "scenario_versions_submitted_by" ON "scenario_versions" USING btree ("submitted_by");--> statement-breakpoint
CREATE UNIQUE INDEX "scenarios_code" ON "scenarios" USING btree ("code");--> statement-breakpoint
CREATE INDEX "scenarios_round" ON "scenarios" USING btree ("round_id","status");--> statement-breakpoint
CREATE INDEX "scenarios_organisation" ON "scenarios" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "scenarios_created_by" ON "scenarios" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "scenarios_clerk" ON "scenarios" USING btree ("clerk_id");--> statement-breakpoint
CREATE INDEX "scenarios_decided_by" ON "scenarios" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "scenarios_queue" ON "scenarios" USING btree ("status","submitted_at");