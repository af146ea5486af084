-- A demonstration reckons years that no official notice is on file for; whoever imports one puts their name to it.
ALTER TABLE "calendar_years" ADD COLUMN "estimated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_years" ADD CONSTRAINT "calendar_years_estimated" CHECK (not "calendar_years"."estimated" or "calendar_years"."imported_by" is null);