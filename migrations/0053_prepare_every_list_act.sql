ALTER TABLE "prepared_list_acts" DROP CONSTRAINT "prepared_list_acts_suspension_of_challenge";--> statement-breakpoint
ALTER TABLE "prepared_list_acts" DROP CONSTRAINT "prepared_list_acts_kind";--> statement-breakpoint
ALTER TABLE "prepared_list_acts" DROP CONSTRAINT "prepared_list_acts_to_at";--> statement-breakpoint
ALTER TABLE "list_acts" ADD COLUMN "by_one_person" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "prepared_list_acts" ADD CONSTRAINT "prepared_list_acts_on_what" CHECK (case when "prepared_list_acts"."kind" in ('withdraw_challenge', 'suspend', 'resume') then "prepared_list_acts"."challenge_id" is not null
               when "prepared_list_acts"."kind" in ('extend', 'withdraw') then "prepared_list_acts"."challenge_id" is null else true end);--> statement-breakpoint
ALTER TABLE "prepared_list_acts" ADD CONSTRAINT "prepared_list_acts_kind" CHECK ("prepared_list_acts"."kind" in ('extend', 'withdraw_challenge', 'withdraw', 'erratum', 'clarification', 'suspend', 'resume'));--> statement-breakpoint
ALTER TABLE "prepared_list_acts" ADD CONSTRAINT "prepared_list_acts_to_at" CHECK (case "prepared_list_acts"."kind" when 'extend' then "prepared_list_acts"."to_at" is not null when 'resume' then true else "prepared_list_acts"."to_at" is null end);--> statement-breakpoint
-- Extensions and withdrawals of before this were one person's act, and say so; the doctor asks two persons of every other.
-- Acts are never changed: the guard is lifted for this one mark, which no row can bear from here on.
ALTER TABLE list_acts DISABLE TRIGGER list_acts_append_only;--> statement-breakpoint
UPDATE list_acts SET by_one_person = true
 WHERE kind IN ('extend', 'withdraw', 'withdraw_challenge')
   AND NOT EXISTS (SELECT 1 FROM prepared_list_acts p WHERE p.act_id = list_acts.id);--> statement-breakpoint
ALTER TABLE list_acts ENABLE TRIGGER list_acts_append_only;--> statement-breakpoint
CREATE FUNCTION refuse_act_by_one_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an act on a list takes two persons' USING ERRCODE = 'check_violation', CONSTRAINT = 'list_acts_two_persons';
END $$;--> statement-breakpoint
CREATE TRIGGER list_acts_two_persons BEFORE INSERT ON list_acts FOR EACH ROW WHEN (NEW.by_one_person) EXECUTE FUNCTION refuse_act_by_one_person();--> statement-breakpoint
-- Both were told in words of their own; now every act on a list is told in the same.
UPDATE notifications SET kind = 'list_act_posted',
  data = data || jsonb_build_object('code', '', 'actZh', '延长揭榜申报截止时间，至' || until, 'actEn', 'Deadline for proposals extended, until ' || until)
  FROM (SELECT id AS told, to_char((data ->> 'to')::timestamptz AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || ' (UTC+8)' AS until
          FROM notifications WHERE kind = 'list_extended') moved
 WHERE id = told;--> statement-breakpoint
UPDATE notifications SET kind = 'list_act_posted', data = data || '{"actZh": "撤回榜题", "actEn": "Challenge withdrawn"}'::jsonb
 WHERE kind = 'challenge_withdrawn';
