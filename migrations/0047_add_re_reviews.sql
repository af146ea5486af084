CREATE TABLE "re_review_findings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"re_review_id" uuid NOT NULL,
	"expert_id" uuid NOT NULL,
	"status" text DEFAULT 'assigned' NOT NULL,
	"supports" boolean,
	"finding" text DEFAULT '' NOT NULL,
	"recusal_reason" text,
	"recused_at" timestamp (3) with time zone,
	"replaces" uuid,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	CONSTRAINT "re_review_findings_status" CHECK ("re_review_findings"."status" in ('assigned', 'submitted', 'recused')),
	CONSTRAINT "re_review_findings_recused" CHECK ("re_review_findings"."status" <> 'recused' or (length(trim("re_review_findings"."recusal_reason")) > 0 and "re_review_findings"."recusal_reason" is not null and "re_review_findings"."recused_at" is not null)),
	CONSTRAINT "re_review_findings_written" CHECK ("re_review_findings"."status" <> 'submitted' or ("re_review_findings"."supports" is not null and length(trim("re_review_findings"."finding")) > 0 and "re_review_findings"."submitted_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "re_reviews" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"objection_id" uuid NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"grounds" text NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"file_shown" boolean DEFAULT false NOT NULL,
	"pool" jsonb NOT NULL,
	"leaves" text[] NOT NULL,
	"pool_sm3" text NOT NULL,
	"seed" text NOT NULL,
	"seed_sm3" text NOT NULL,
	"seats" integer NOT NULL,
	"max_per_employer" integer NOT NULL,
	"barred" uuid[] NOT NULL,
	"outcome" uuid[] NOT NULL,
	"ordered_by" uuid NOT NULL,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"end_reason" text,
	CONSTRAINT "re_reviews_status" CHECK ("re_reviews"."status" in ('open', 'complete', 'ended')),
	CONSTRAINT "re_reviews_seats" CHECK ("re_reviews"."seats" between 3 and 9 and "re_reviews"."seats" % 2 = 1 and cardinality("re_reviews"."outcome") = "re_reviews"."seats"),
	CONSTRAINT "re_reviews_closed" CHECK (("re_reviews"."status" = 'open') = ("re_reviews"."closed_at" is null)),
	CONSTRAINT "re_reviews_ended" CHECK (("re_reviews"."status" = 'ended') = ("re_reviews"."end_reason" is not null) and ("re_reviews"."end_reason" is null or length(trim("re_reviews"."end_reason")) > 0))
);
--> statement-breakpoint
ALTER TABLE "re_review_findings" ADD CONSTRAINT "re_review_findings_re_review_id_re_reviews_id_fk" FOREIGN KEY ("re_review_id") REFERENCES "public"."re_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_review_findings" ADD CONSTRAINT "re_review_findings_expert_id_users_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_review_findings" ADD CONSTRAINT "re_review_findings_replaces_re_review_findings_id_fk" FOREIGN KEY ("replaces") REFERENCES "public"."re_review_findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_reviews" ADD CONSTRAINT "re_reviews_objection_id_objections_id_fk" FOREIGN KEY ("objection_id") REFERENCES "public"."objections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_reviews" ADD CONSTRAINT "re_reviews_ordered_by_users_id_fk" FOREIGN KEY ("ordered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "re_review_findings_once" ON "re_review_findings" USING btree ("re_review_id","expert_id");--> statement-breakpoint
CREATE UNIQUE INDEX "re_review_findings_replaces" ON "re_review_findings" USING btree ("replaces");--> statement-breakpoint
CREATE INDEX "re_review_findings_expert" ON "re_review_findings" USING btree ("expert_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "re_reviews_objection" ON "re_reviews" USING btree ("objection_id");--> statement-breakpoint
CREATE INDEX "re_reviews_ordered_by" ON "re_reviews" USING btree ("ordered_by");--> statement-breakpoint
-- May this person not sit on the re-review? Who judged the matter before (whatever became of it), belongs to a body it is
-- about, objected or belongs to the objector's body, or handled it in the office.
CREATE FUNCTION re_review_conflict(objection uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH matter AS (
    SELECT o.handler_id, n.subject_type, n.subject_id, n.prepared_by, n.started_by
      FROM objections o JOIN notices n ON n.id = o.notice_id WHERE o.id = objection
  ), subject_challenges AS (
    SELECT c.scenario_id, c.organisation_id FROM challenges c, matter m
     WHERE (m.subject_type = 'challenge_list' AND c.list_id = m.subject_id)
        OR (m.subject_type = 'challenge' AND c.id = m.subject_id)
        OR (m.subject_type = 'ranking' AND c.id = (SELECT k.challenge_id FROM rankings r JOIN competitions k ON k.id = r.competition_id
                                                    WHERE r.id = m.subject_id))
  ), subject_panels AS (
    SELECT r.panel_id, r.competition_id FROM rankings r, matter m WHERE m.subject_type = 'ranking' AND r.id = m.subject_id
  )
  SELECT EXISTS (SELECT 1 FROM matter m WHERE person IN (m.handler_id, m.prepared_by, m.started_by))
      OR EXISTS (SELECT 1 FROM opinions p JOIN subject_challenges c ON c.scenario_id = p.scenario_id WHERE p.expert_id = person)
      OR EXISTS (SELECT 1 FROM memberships b JOIN subject_challenges c ON c.organisation_id = b.organisation_id WHERE b.user_id = person)
      OR EXISTS (SELECT 1 FROM scenarios s JOIN subject_challenges c ON c.scenario_id = s.id WHERE s.created_by = person)
      OR EXISTS (SELECT 1 FROM panel_judges j JOIN subject_panels k ON k.panel_id = j.panel_id WHERE j.judge_id = person)
      OR EXISTS (SELECT 1 FROM assignments a JOIN entries e ON e.id = a.entry_id JOIN subject_panels k ON k.panel_id = e.panel_id
                  WHERE a.judge_id = person)
      OR EXISTS (SELECT 1 FROM team_members t JOIN subject_panels k ON k.competition_id = t.competition_id WHERE t.user_id = person)
      OR EXISTS (SELECT 1 FROM teams t JOIN subject_panels k ON k.competition_id = t.competition_id
                   JOIN memberships b ON b.organisation_id = t.organisation_id WHERE b.user_id = person)
      OR EXISTS (SELECT 1 FROM objectors p WHERE p.objection_id = objection AND p.user_id = person)
      OR EXISTS (SELECT 1 FROM objectors p JOIN memberships b ON b.organisation_id = p.organisation_id
                  WHERE p.objection_id = objection AND b.user_id = person)
$$;--> statement-breakpoint
-- Asked when somebody is named and again when they hand in: who has joined the poster since can only step back.
CREATE FUNCTION refuse_re_review_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'recused' AND re_review_conflict((SELECT r.objection_id FROM re_reviews r WHERE r.id = NEW.re_review_id), NEW.expert_id) THEN
    RAISE EXCEPTION 'this expert has judged the matter or has an interest in it' USING ERRCODE = 'check_violation', CONSTRAINT = 're_review_findings_no_conflict';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER re_review_findings_no_conflict BEFORE INSERT OR UPDATE ON re_review_findings FOR EACH ROW EXECUTE FUNCTION refuse_re_review_conflict();--> statement-breakpoint
-- What was handed in, and who stepped back and why, stays; nobody's place is given to another row.
CREATE FUNCTION refuse_changed_finding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status <> 'assigned'
     OR (NEW.re_review_id, NEW.expert_id, NEW.replaces, NEW.assigned_at) IS DISTINCT FROM (OLD.re_review_id, OLD.expert_id, OLD.replaces, OLD.assigned_at) THEN
    RAISE EXCEPTION 'a finding stays as it was handed in' USING ERRCODE = 'check_violation', CONSTRAINT = 're_review_findings_locked';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER re_review_findings_locked BEFORE UPDATE OR DELETE ON re_review_findings FOR EACH ROW EXECUTE FUNCTION refuse_changed_finding();--> statement-breakpoint
CREATE FUNCTION refuse_changed_re_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status <> 'open'
     OR (NEW.objection_id, NEW.grounds, NEW.evidence, NEW.file_shown, NEW.pool, NEW.leaves, NEW.pool_sm3, NEW.seed, NEW.seed_sm3, NEW.seats, NEW.max_per_employer, NEW.barred, NEW.outcome, NEW.ordered_by, NEW.ordered_at)
        IS DISTINCT FROM (OLD.objection_id, OLD.grounds, OLD.evidence, OLD.file_shown, OLD.pool, OLD.leaves, OLD.pool_sm3, OLD.seed, OLD.seed_sm3, OLD.seats, OLD.max_per_employer, OLD.barred, OLD.outcome, OLD.ordered_by, OLD.ordered_at) THEN
    RAISE EXCEPTION 'a re-review stays as it was ordered' USING ERRCODE = 'check_violation', CONSTRAINT = 're_reviews_frozen';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER re_reviews_frozen BEFORE UPDATE OR DELETE ON re_reviews FOR EACH ROW EXECUTE FUNCTION refuse_changed_re_review();--> statement-breakpoint
-- Nobody rules while experts are looking again.
CREATE FUNCTION refuse_ruling_under_re_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ruling IS NOT NULL AND OLD.ruling IS NULL AND EXISTS (SELECT 1 FROM re_reviews r WHERE r.objection_id = NEW.id AND r.status = 'open') THEN
    RAISE EXCEPTION 'a re-review is open' USING ERRCODE = 'check_violation', CONSTRAINT = 'objections_no_ruling_under_re_review';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER objections_no_ruling_under_re_review BEFORE UPDATE OF ruling ON objections FOR EACH ROW EXECUTE FUNCTION refuse_ruling_under_re_review();
