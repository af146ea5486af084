CREATE TABLE "affiliations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"credit_code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"evidence" text NOT NULL,
	"declared_by" uuid NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	CONSTRAINT "affiliations_kind" CHECK ("affiliations"."kind" in ('controls', 'same_controller', 'same_people', 'other')),
	CONSTRAINT "affiliations_evidence" CHECK (length(trim("affiliations"."evidence")) > 0),
	CONSTRAINT "affiliations_ended" CHECK (("affiliations"."ended_at" is null) = ("affiliations"."ended_by" is null) and ("affiliations"."ended_at" is null or length(trim(coalesce("affiliations"."end_reason", ''))) > 0))
);
--> statement-breakpoint
CREATE TABLE "blacklist_entries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"credit_code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"ground" text NOT NULL,
	"document" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date,
	"status" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"lifted_by" uuid,
	"lifted_at" timestamp (3) with time zone,
	"lift_reason" text,
	CONSTRAINT "blacklist_entries_kind" CHECK ("blacklist_entries"."kind" in ('serious_violation', 'major_penalty')),
	CONSTRAINT "blacklist_entries_status" CHECK ("blacklist_entries"."status" in ('proposed', 'in_force', 'dismissed', 'lifted')),
	CONSTRAINT "blacklist_entries_days" CHECK ("blacklist_entries"."until_day" is null or "blacklist_entries"."until_day" >= "blacklist_entries"."from_day"),
	CONSTRAINT "blacklist_entries_said" CHECK (length(trim("blacklist_entries"."ground")) > 0 and length(trim("blacklist_entries"."document")) > 0),
	CONSTRAINT "blacklist_entries_two_persons" CHECK ("blacklist_entries"."status" not in ('in_force', 'lifted') or ("blacklist_entries"."decided_by" is not null and "blacklist_entries"."decided_by" <> "blacklist_entries"."proposed_by")),
	CONSTRAINT "blacklist_entries_lifted" CHECK (("blacklist_entries"."status" = 'lifted') = ("blacklist_entries"."lifted_by" is not null)),
	CONSTRAINT "blacklist_entries_lift_reason" CHECK ("blacklist_entries"."status" <> 'lifted' or length(trim(coalesce("blacklist_entries"."lift_reason", ''))) > 0)
);
--> statement-breakpoint
CREATE TABLE "eligibility_overrides" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"scenario_id" uuid,
	"proposal_id" uuid,
	"rule" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"reason" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "eligibility_overrides_rule" CHECK ("eligibility_overrides"."rule" in ('blacklist', 'past_winner', 'quota', 'affiliates', 'legal_person', 'region', 'size_class')),
	CONSTRAINT "eligibility_overrides_subject" CHECK (num_nonnulls("eligibility_overrides"."scenario_id", "eligibility_overrides"."proposal_id") = 1),
	CONSTRAINT "eligibility_overrides_reason" CHECK (length(trim("eligibility_overrides"."reason")) > 0)
);
--> statement-breakpoint
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_declared_by_users_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blacklist_entries" ADD CONSTRAINT "blacklist_entries_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blacklist_entries" ADD CONSTRAINT "blacklist_entries_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blacklist_entries" ADD CONSTRAINT "blacklist_entries_lifted_by_users_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_overrides" ADD CONSTRAINT "eligibility_overrides_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_overrides" ADD CONSTRAINT "eligibility_overrides_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_overrides" ADD CONSTRAINT "eligibility_overrides_given_by_users_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "affiliations_standing" ON "affiliations" USING btree ("organisation_id","credit_code") WHERE "affiliations"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "affiliations_code" ON "affiliations" USING btree ("credit_code");--> statement-breakpoint
CREATE INDEX "affiliations_declared_by" ON "affiliations" USING btree ("declared_by");--> statement-breakpoint
CREATE INDEX "affiliations_ended_by" ON "affiliations" USING btree ("ended_by");--> statement-breakpoint
CREATE INDEX "blacklist_entries_code" ON "blacklist_entries" USING btree ("credit_code","status");--> statement-breakpoint
CREATE INDEX "blacklist_entries_status_id" ON "blacklist_entries" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "blacklist_entries_proposed_by" ON "blacklist_entries" USING btree ("proposed_by");--> statement-breakpoint
CREATE INDEX "blacklist_entries_decided_by" ON "blacklist_entries" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "blacklist_entries_lifted_by" ON "blacklist_entries" USING btree ("lifted_by");--> statement-breakpoint
CREATE INDEX "eligibility_overrides_scenario" ON "eligibility_overrides" USING btree ("scenario_id");--> statement-breakpoint
CREATE INDEX "eligibility_overrides_proposal" ON "eligibility_overrides" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "eligibility_overrides_given_by" ON "eligibility_overrides" USING btree ("given_by");--> statement-breakpoint
-- What somebody was kept out for, or let through on, stays as it was read.
CREATE FUNCTION refuse_changed_blacklist_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status IN ('dismissed', 'lifted')
     OR (NEW.credit_code, NEW.name, NEW.kind, NEW.ground, NEW.document, NEW.from_day, NEW.until_day, NEW.proposed_by, NEW.proposed_at)
        IS DISTINCT FROM (OLD.credit_code, OLD.name, OLD.kind, OLD.ground, OLD.document, OLD.from_day, OLD.until_day, OLD.proposed_by, OLD.proposed_at) THEN
    RAISE EXCEPTION 'an entry stays as it was made' USING ERRCODE = 'check_violation', CONSTRAINT = 'blacklist_entries_kept';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER blacklist_entries_kept BEFORE UPDATE OR DELETE ON blacklist_entries FOR EACH ROW EXECUTE FUNCTION refuse_changed_blacklist_entry();--> statement-breakpoint
CREATE FUNCTION refuse_changed_override() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an override stays as it was given' USING ERRCODE = 'check_violation', CONSTRAINT = 'eligibility_overrides_kept';
END $$;--> statement-breakpoint
CREATE TRIGGER eligibility_overrides_kept BEFORE UPDATE OR DELETE ON eligibility_overrides FOR EACH ROW EXECUTE FUNCTION refuse_changed_override();
