-- A scenario waits for its district before the city reviews it, and a question says whom it is put to; those on file were put to departments.
ALTER TABLE "scenarios" DROP CONSTRAINT "scenarios_status";--> statement-breakpoint
ALTER TABLE "coreviews" ADD COLUMN "kind" text DEFAULT 'department' NOT NULL;--> statement-breakpoint
ALTER TABLE "coreviews" ADD CONSTRAINT "coreviews_kind" CHECK ("coreviews"."kind" in ('department', 'district'));--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_status" CHECK ("scenarios"."status" in ('draft', 'formal_review', 'district_review', 'returned', 'department_review', 'expert_review', 'opinions_in', 'approved', 'listed', 'rejected', 'withdrawn'));