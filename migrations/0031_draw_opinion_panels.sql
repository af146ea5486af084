CREATE TABLE "opinion_draws" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"scenario_id" uuid NOT NULL,
	"pool" jsonb NOT NULL,
	"leaves" text[] NOT NULL,
	"pool_sm3" text NOT NULL,
	"seed" text NOT NULL,
	"seed_sm3" text NOT NULL,
	"seats" integer NOT NULL,
	"max_per_employer" integer NOT NULL,
	"committed_by" uuid NOT NULL,
	"committed_at" timestamp (3) with time zone NOT NULL,
	"drawn_by" uuid,
	"drawn_at" timestamp (3) with time zone,
	"barred" uuid[],
	"outcome" uuid[],
	CONSTRAINT "opinion_draws_seats" CHECK ("opinion_draws"."seats" >= 3 and "opinion_draws"."seats" % 2 = 1),
	CONSTRAINT "opinion_draws_two_persons" CHECK ("opinion_draws"."drawn_by" <> "opinion_draws"."committed_by"),
	CONSTRAINT "opinion_draws_whole" CHECK (("opinion_draws"."drawn_at" is null) = ("opinion_draws"."drawn_by" is null) and ("opinion_draws"."drawn_at" is null) = ("opinion_draws"."outcome" is null)
          and ("opinion_draws"."drawn_at" is null) = ("opinion_draws"."barred" is null)),
	CONSTRAINT "opinion_draws_outcome" CHECK ("opinion_draws"."outcome" is null or cardinality("opinion_draws"."outcome") = "opinion_draws"."seats")
);
--> statement-breakpoint
ALTER TABLE "opinion_draws" ADD CONSTRAINT "opinion_draws_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_draws" ADD CONSTRAINT "opinion_draws_committed_by_users_id_fk" FOREIGN KEY ("committed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_draws" ADD CONSTRAINT "opinion_draws_drawn_by_users_id_fk" FOREIGN KEY ("drawn_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "opinion_draws_scenario" ON "opinion_draws" USING btree ("scenario_id");--> statement-breakpoint
CREATE INDEX "opinion_draws_committed_by" ON "opinion_draws" USING btree ("committed_by");--> statement-breakpoint
CREATE INDEX "opinion_draws_drawn_by" ON "opinion_draws" USING btree ("drawn_by");