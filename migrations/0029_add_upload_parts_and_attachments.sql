CREATE TABLE "scenario_attachments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"scenario_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"position" integer NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"first_version" integer,
	"last_version" integer,
	CONSTRAINT "scenario_attachments_versions" CHECK ("scenario_attachments"."last_version" is null or ("scenario_attachments"."first_version" is not null and "scenario_attachments"."last_version" >= "scenario_attachments"."first_version"))
);
--> statement-breakpoint
CREATE TABLE "upload_parts" (
	"upload_id" uuid NOT NULL,
	"begins" bigint NOT NULL,
	"bytes" bigint NOT NULL,
	"storage_key" text NOT NULL,
	CONSTRAINT "upload_parts_upload_id_begins_pk" PRIMARY KEY("upload_id","begins"),
	CONSTRAINT "upload_parts_bytes" CHECK ("upload_parts"."begins" >= 0 and "upload_parts"."bytes" > 0)
);
--> statement-breakpoint
ALTER TABLE "uploads" DROP CONSTRAINT "uploads_hashed";--> statement-breakpoint
ALTER TABLE "uploads" ALTER COLUMN "storage_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "uploads" ADD COLUMN "completed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "scenario_attachments" ADD CONSTRAINT "scenario_attachments_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_attachments" ADD CONSTRAINT "scenario_attachments_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_attachments" ADD CONSTRAINT "scenario_attachments_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_parts" ADD CONSTRAINT "upload_parts_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "scenario_attachments_position" ON "scenario_attachments" USING btree ("scenario_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "scenario_attachments_file" ON "scenario_attachments" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "scenario_attachments_added_by" ON "scenario_attachments" USING btree ("added_by");--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_hashed" CHECK ("uploads"."status" not in ('ready', 'taken') or ("uploads"."storage_key" is not null and "uploads"."media_type" is not null and "uploads"."sha256" is not null and "uploads"."sm3" is not null and "uploads"."received" = "uploads"."bytes"));