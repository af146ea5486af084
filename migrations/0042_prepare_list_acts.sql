CREATE TABLE "prepared_list_acts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"list_id" uuid NOT NULL,
	"challenge_id" uuid,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"detail" jsonb,
	"to_at" timestamp (3) with time zone,
	"status" text DEFAULT 'prepared' NOT NULL,
	"prepared_by" uuid NOT NULL,
	"prepared_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"refusal" text,
	"act_id" uuid,
	CONSTRAINT "prepared_list_acts_kind" CHECK ("prepared_list_acts"."kind" in ('erratum', 'clarification', 'suspend', 'resume')),
	CONSTRAINT "prepared_list_acts_status" CHECK ("prepared_list_acts"."status" in ('prepared', 'approved', 'refused', 'taken_back')),
	CONSTRAINT "prepared_list_acts_reason" CHECK (length(trim("prepared_list_acts"."reason")) > 0),
	CONSTRAINT "prepared_list_acts_two_persons" CHECK ("prepared_list_acts"."decided_by" <> "prepared_list_acts"."prepared_by"),
	CONSTRAINT "prepared_list_acts_detail" CHECK (("prepared_list_acts"."kind" in ('erratum', 'clarification')) = ("prepared_list_acts"."detail" is not null)),
	CONSTRAINT "prepared_list_acts_suspension_of_challenge" CHECK ("prepared_list_acts"."kind" not in ('suspend', 'resume') or "prepared_list_acts"."challenge_id" is not null),
	CONSTRAINT "prepared_list_acts_to_at" CHECK ("prepared_list_acts"."to_at" is null or "prepared_list_acts"."kind" = 'resume'),
	CONSTRAINT "prepared_list_acts_decided" CHECK (("prepared_list_acts"."status" in ('approved', 'refused')) = ("prepared_list_acts"."decided_by" is not null)
        and num_nulls("prepared_list_acts"."decided_by", "prepared_list_acts"."decided_at") in (0, 2)
        and ("prepared_list_acts"."status" = 'approved') = ("prepared_list_acts"."act_id" is not null)
        and ("prepared_list_acts"."status" = 'refused') = ("prepared_list_acts"."refusal" is not null))
);
--> statement-breakpoint
ALTER TABLE "challenges" DROP CONSTRAINT "challenges_status";--> statement-breakpoint
ALTER TABLE "list_acts" DROP CONSTRAINT "list_acts_kind";--> statement-breakpoint
ALTER TABLE "list_acts" DROP CONSTRAINT "list_acts_later";--> statement-breakpoint
ALTER TABLE "list_acts" ADD COLUMN "detail" jsonb;--> statement-breakpoint
ALTER TABLE "list_acts" ADD COLUMN "number" integer;--> statement-breakpoint
ALTER TABLE "list_acts" ADD COLUMN "chain_id" uuid;--> statement-breakpoint
ALTER TABLE "list_acts" ADD COLUMN "document" jsonb;--> statement-breakpoint
ALTER TABLE "list_acts" ADD COLUMN "prev_sm3" text;--> statement-breakpoint
ALTER TABLE "list_acts" ADD COLUMN "sm3" text;--> statement-breakpoint
ALTER TABLE "prepared_list_acts" ADD CONSTRAINT "prepared_list_acts_list_id_challenge_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."challenge_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_list_acts" ADD CONSTRAINT "prepared_list_acts_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_list_acts" ADD CONSTRAINT "prepared_list_acts_prepared_by_users_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_list_acts" ADD CONSTRAINT "prepared_list_acts_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_list_acts" ADD CONSTRAINT "prepared_list_acts_act_id_list_acts_id_fk" FOREIGN KEY ("act_id") REFERENCES "public"."list_acts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "prepared_list_acts_list" ON "prepared_list_acts" USING btree ("list_id");--> statement-breakpoint
CREATE INDEX "prepared_list_acts_challenge" ON "prepared_list_acts" USING btree ("challenge_id");--> statement-breakpoint
CREATE INDEX "prepared_list_acts_prepared_by" ON "prepared_list_acts" USING btree ("prepared_by");--> statement-breakpoint
CREATE INDEX "prepared_list_acts_decided_by" ON "prepared_list_acts" USING btree ("decided_by");--> statement-breakpoint
CREATE UNIQUE INDEX "prepared_list_acts_act" ON "prepared_list_acts" USING btree ("act_id");--> statement-breakpoint
CREATE UNIQUE INDEX "list_acts_chain" ON "list_acts" USING btree ("chain_id","number");--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_status" CHECK ("challenges"."status" in ('prepared', 'open', 'suspended', 'judging', 'notice', 'contracting', 'in_progress', 'acceptance', 'archived', 'unclaimed', 'withdrawn', 'terminated'));--> statement-breakpoint
ALTER TABLE "list_acts" ADD CONSTRAINT "list_acts_detail" CHECK (("list_acts"."kind" in ('erratum', 'clarification')) = ("list_acts"."detail" is not null));--> statement-breakpoint
ALTER TABLE "list_acts" ADD CONSTRAINT "list_acts_suspension_of_challenge" CHECK ("list_acts"."kind" not in ('suspend', 'resume') or "list_acts"."challenge_id" is not null);--> statement-breakpoint
ALTER TABLE "list_acts" ADD CONSTRAINT "list_acts_chained" CHECK (num_nulls("list_acts"."number", "list_acts"."chain_id", "list_acts"."document", "list_acts"."prev_sm3", "list_acts"."sm3") in (0, 5));--> statement-breakpoint
ALTER TABLE "list_acts" ADD CONSTRAINT "list_acts_kind" CHECK ("list_acts"."kind" in ('extend', 'withdraw_challenge', 'withdraw', 'erratum', 'clarification', 'suspend', 'resume'));--> statement-breakpoint
ALTER TABLE "list_acts" ADD CONSTRAINT "list_acts_later" CHECK (case when "list_acts"."kind" = 'extend' then coalesce("list_acts"."to_at" > "list_acts"."from_at", false)
               when "list_acts"."kind" = 'resume' and "list_acts"."to_at" is not null then coalesce("list_acts"."to_at" > "list_acts"."from_at", false)
               else "list_acts"."from_at" is null and "list_acts"."to_at" is null end);--> statement-breakpoint
-- What was approved is what was prepared: from then on only the decision is written, once, and nothing is deleted.
CREATE FUNCTION refuse_changed_prepared_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status <> 'prepared'
     OR (NEW.list_id, NEW.challenge_id, NEW.kind, NEW.reason, NEW.detail, NEW.to_at, NEW.prepared_by, NEW.prepared_at)
        IS DISTINCT FROM (OLD.list_id, OLD.challenge_id, OLD.kind, OLD.reason, OLD.detail, OLD.to_at, OLD.prepared_by, OLD.prepared_at) THEN
    RAISE EXCEPTION 'a prepared act stays as it was prepared' USING ERRCODE = 'check_violation', CONSTRAINT = 'prepared_list_acts_frozen';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER prepared_list_acts_frozen BEFORE UPDATE OR DELETE ON prepared_list_acts FOR EACH ROW EXECUTE FUNCTION refuse_changed_prepared_act();
