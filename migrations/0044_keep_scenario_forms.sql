CREATE TABLE "scenario_forms" (
	"scenario_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"document" text NOT NULL,
	"sm3" text NOT NULL,
	CONSTRAINT "scenario_forms_scenario_id_version_pk" PRIMARY KEY("scenario_id","version"),
	CONSTRAINT "scenario_forms_hashed" CHECK ("scenario_forms"."sm3" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "scenario_forms" ADD CONSTRAINT "scenario_forms_version" FOREIGN KEY ("scenario_id","version") REFERENCES "public"."scenario_versions"("scenario_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "scenario_forms_sm3" ON "scenario_forms" USING btree ("sm3");--> statement-breakpoint
-- What an applicant took home on paper is what is checked later.
CREATE TRIGGER scenario_forms_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON scenario_forms FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
