CREATE TABLE "department_members" (
	"department_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"joined_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "department_members_department_id_user_id_pk" PRIMARY KEY("department_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "departments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"duty" jsonb NOT NULL,
	"district" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"received" bigint DEFAULT 0 NOT NULL,
	"status" text DEFAULT 'receiving' NOT NULL,
	"storage_key" text NOT NULL,
	"media_type" text,
	"sha256" text,
	"sm3" text,
	"refusal" text,
	"file_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "uploads_status" CHECK ("uploads"."status" in ('receiving', 'checking', 'ready', 'refused', 'taken')),
	CONSTRAINT "uploads_purpose" CHECK ("uploads"."purpose" in ('scenario_attachment', 'resource_file', 'objection_evidence', 'milestone_report')),
	CONSTRAINT "uploads_received" CHECK ("uploads"."received" between 0 and "uploads"."bytes"),
	CONSTRAINT "uploads_hashed" CHECK ("uploads"."status" not in ('ready', 'taken') or ("uploads"."sha256" is not null and "uploads"."sm3" is not null and "uploads"."received" = "uploads"."bytes")),
	CONSTRAINT "uploads_refused" CHECK (("uploads"."status" = 'refused') = ("uploads"."refusal" is not null)),
	CONSTRAINT "uploads_taken" CHECK (("uploads"."status" = 'taken') = ("uploads"."file_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "files" DROP CONSTRAINT "files_kind";--> statement-breakpoint
ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_role";--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "kind" text DEFAULT 'city' NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "summary" jsonb DEFAULT '{"zh": "", "en": ""}' NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "settings" jsonb DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "settings" jsonb DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "department_members" ADD CONSTRAINT "department_members_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_members" ADD CONSTRAINT "department_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "department_members_user" ON "department_members" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "departments_slug" ON "departments" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "departments_district" ON "departments" USING btree ("district") WHERE "departments"."district" is not null;--> statement-breakpoint
CREATE INDEX "uploads_user" ON "uploads" USING btree ("user_id","status");--> statement-breakpoint
CREATE INDEX "uploads_expires" ON "uploads" USING btree ("expires_at") WHERE "uploads"."status" <> 'taken';--> statement-breakpoint
CREATE INDEX "uploads_file" ON "uploads" USING btree ("file_id");--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "programs_created_by" ON "programs" USING btree ("created_by");--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_kind" CHECK ("files"."kind" in ('entry', 'phase_file', 'sealed_truth', 'dry_run_sample', 'objection_evidence', 'milestone_report', 'dossier', 'scenario_attachment', 'resource_file'));--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_role" CHECK ("role_grants"."role" in ('bureau_clerk', 'bureau_approver', 'department_officer', 'judge', 'system_admin', 'security_admin', 'audit_admin'));--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_kind" CHECK ("programs"."kind" in ('city', 'park', 'cluster', 'cross_city'));