CREATE TABLE "coreviews" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"scenario_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"department_id" uuid NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"days" integer NOT NULL,
	"when_silent" text NOT NULL,
	"last_day" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"opinion" text DEFAULT '' NOT NULL,
	"answered_by" uuid,
	"ended_at" timestamp (3) with time zone,
	"escalated_at" timestamp (3) with time zone,
	CONSTRAINT "coreviews_status" CHECK ("coreviews"."status" in ('pending', 'escalated', 'agreed', 'objected', 'consented', 'recalled')),
	CONSTRAINT "coreviews_when_silent" CHECK ("coreviews"."when_silent" in ('consent', 'escalate')),
	CONSTRAINT "coreviews_days" CHECK ("coreviews"."days" between 1 and 60),
	CONSTRAINT "coreviews_reason" CHECK ("coreviews"."status" <> 'objected' or length(trim("coreviews"."opinion")) > 0),
	CONSTRAINT "coreviews_answered" CHECK (("coreviews"."status" in ('agreed', 'objected')) = ("coreviews"."answered_by" is not null)),
	CONSTRAINT "coreviews_ended" CHECK (("coreviews"."status" in ('pending', 'escalated')) = ("coreviews"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "scenario_risks" (
	"scenario_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"proposed" text NOT NULL,
	"found" jsonb NOT NULL,
	"confirmed" text NOT NULL,
	"factors" text[] NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"confirmed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scenario_risks_scenario_id_version_pk" PRIMARY KEY("scenario_id","version"),
	CONSTRAINT "scenario_risks_proposed" CHECK ("scenario_risks"."proposed" in ('low', 'medium', 'high')),
	CONSTRAINT "scenario_risks_confirmed" CHECK ("scenario_risks"."confirmed" in ('low', 'medium', 'high')),
	CONSTRAINT "scenario_risks_reason" CHECK ("scenario_risks"."confirmed" = "scenario_risks"."proposed" or length(trim("scenario_risks"."reason")) > 0)
);
--> statement-breakpoint
ALTER TABLE "coreviews" ADD CONSTRAINT "coreviews_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coreviews" ADD CONSTRAINT "coreviews_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coreviews" ADD CONSTRAINT "coreviews_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coreviews" ADD CONSTRAINT "coreviews_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coreviews" ADD CONSTRAINT "coreviews_version" FOREIGN KEY ("scenario_id","version") REFERENCES "public"."scenario_versions"("scenario_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_risks" ADD CONSTRAINT "scenario_risks_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_risks" ADD CONSTRAINT "scenario_risks_version" FOREIGN KEY ("scenario_id","version") REFERENCES "public"."scenario_versions"("scenario_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "coreviews_open" ON "coreviews" USING btree ("scenario_id","department_id") WHERE "coreviews"."status" in ('pending', 'escalated');--> statement-breakpoint
CREATE INDEX "coreviews_scenario" ON "coreviews" USING btree ("scenario_id","version");--> statement-breakpoint
CREATE INDEX "coreviews_department" ON "coreviews" USING btree ("department_id","status","due_at");--> statement-breakpoint
CREATE INDEX "coreviews_due" ON "coreviews" USING btree ("due_at") WHERE "coreviews"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "coreviews_asked_by" ON "coreviews" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "coreviews_answered_by" ON "coreviews" USING btree ("answered_by");--> statement-breakpoint
CREATE INDEX "scenario_risks_confirmed_by" ON "scenario_risks" USING btree ("confirmed_by");