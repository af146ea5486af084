ALTER TABLE "organisations" ADD COLUMN "region" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "size_class" text;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "demo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_size_class" CHECK ("organisations"."size_class" in ('large', 'medium', 'small', 'micro'));--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_region" CHECK ("organisations"."region" ~ '^[1-9][0-9]{5}$');