ALTER TABLE "prepared_list_acts" DROP CONSTRAINT "prepared_list_acts_suspension_of_challenge";--> statement-breakpoint
ALTER TABLE "prepared_list_acts" DROP CONSTRAINT "prepared_list_acts_kind";--> statement-breakpoint
ALTER TABLE "prepared_list_acts" DROP CONSTRAINT "prepared_list_acts_to_at";--> statement-breakpoint
ALTER TABLE "list_acts" ADD COLUMN "by_one_person" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "prepared_list_acts" ADD CONSTRAINT "prepared_list_acts_on_what" CHECK (case when "prepared_list_acts"."kind" in ('withdraw_challenge', 'suspend', 'resume') then "prepared_list_acts"."challenge_id" is not null
               when "prepared_list_acts"."kind" in ('extend', 'withdraw') then "prepared_list_acts"."challenge_id" is null else true end);--> statement-breakpoint
ALTER TABLE "prepared_list_acts" ADD CONSTRAINT "prepared_list_acts_kind" CHECK ("prepared_list_acts"."kind" in ('extend', 'withdraw_challenge', 'withdraw', 'erratum', 'clarification', 'suspend', 'resume'));--> statement-breakpoint
ALTER TABLE "prepared_list_acts" ADD CONSTRAINT "prepared_list_acts_to_at" CHECK (case "prepared_list_acts"."kind" when 'extend' then "prepared_list_acts"."to_at" is not null when 'resume' then true else "prepared_list_acts"."to_at" is null end);