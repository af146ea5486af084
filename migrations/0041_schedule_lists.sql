ALTER TABLE "challenge_lists" ADD COLUMN "publish_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD COLUMN "scheduled_by" uuid;--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD COLUMN "schedule_failure" jsonb;--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD COLUMN "number_words" jsonb;--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD COLUMN "issuer" jsonb;--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD CONSTRAINT "challenge_lists_scheduled_by_users_id_fk" FOREIGN KEY ("scheduled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "challenge_lists_scheduled_by" ON "challenge_lists" USING btree ("scheduled_by");--> statement-breakpoint
CREATE INDEX "challenge_lists_due" ON "challenge_lists" USING btree ("publish_at") WHERE "challenge_lists"."publish_at" is not null;--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD CONSTRAINT "challenge_lists_scheduled" CHECK (("challenge_lists"."publish_at" is null) = ("challenge_lists"."scheduled_by" is null) and ("challenge_lists"."publish_at" is null or ("challenge_lists"."status" = 'ready' and "challenge_lists"."scheduled_by" <> "challenge_lists"."prepared_by" and "challenge_lists"."scheduled_by" <> all("challenge_lists"."editors"))));--> statement-breakpoint
-- Lists that are out keep the words that their papers carry.
UPDATE challenge_lists l
   SET number_words = jsonb_build_object(
         'zh', '榜单〔' || to_char(l.published_at AT TIME ZONE 'Asia/Shanghai', 'YYYY') || '〕' || l.number || '号',
         'en', 'List No. ' || l.number || ' of ' || to_char(l.published_at AT TIME ZONE 'Asia/Shanghai', 'YYYY')),
       issuer = p.organiser
  FROM programs p
 WHERE p.id = l.program_id AND l.published_at IS NOT NULL;--> statement-breakpoint
-- Number and issuing body are frozen with the rest of the list.
CREATE OR REPLACE FUNCTION refuse_frozen_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NULL THEN RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END; END IF;
  IF TG_OP = 'DELETE'
     OR (NEW.program_id, NEW.number, NEW.title, NEW.title_en, NEW.preamble, NEW.contact_name, NEW.contact_phone, NEW.prepared_by, NEW.editors,
         NEW.published_by, NEW.published_at, NEW.content_sm3, NEW.document, NEW.number_words, NEW.issuer)
        IS DISTINCT FROM (OLD.program_id, OLD.number, OLD.title, OLD.title_en, OLD.preamble, OLD.contact_name, OLD.contact_phone, OLD.prepared_by, OLD.editors,
         OLD.published_by, OLD.published_at, OLD.content_sm3, OLD.document, OLD.number_words, OLD.issuer)
     OR NEW.deadline_at < OLD.deadline_at THEN
    RAISE EXCEPTION 'a published list is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'challenge_lists_frozen';
  END IF;
  RETURN NEW;
END $$;
