CREATE TABLE "resource_consents" (
	"request_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"by" uuid NOT NULL,
	"sm3" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "resource_consents_request_id_version_by_pk" PRIMARY KEY("request_id","version","by")
);
--> statement-breakpoint
CREATE TABLE "resource_downloads" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_id" uuid NOT NULL,
	"resource_file_id" uuid NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"terms_version" integer NOT NULL,
	"sha256" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resource_files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"resource_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resource_requests" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"resource_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"amount" integer NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"status" text DEFAULT 'requested' NOT NULL,
	"granted_amount" integer,
	"reason" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_requests_status" CHECK ("resource_requests"."status" in ('requested', 'granted', 'refused', 'taken_back', 'returned', 'revoked')),
	CONSTRAINT "resource_requests_period" CHECK ("resource_requests"."from_day" <= "resource_requests"."until_day"),
	CONSTRAINT "resource_requests_amount" CHECK ("resource_requests"."amount" > 0 and ("resource_requests"."granted_amount" is null or "resource_requests"."granted_amount" between 1 and "resource_requests"."amount")),
	CONSTRAINT "resource_requests_granted" CHECK (("resource_requests"."status" in ('granted', 'returned', 'revoked')) = ("resource_requests"."granted_amount" is not null) and ("resource_requests"."decided_at" is null) = ("resource_requests"."status" in ('requested', 'taken_back'))),
	CONSTRAINT "resource_requests_reason" CHECK (("resource_requests"."status" in ('refused', 'revoked')) = ("resource_requests"."reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "resource_terms" (
	"resource_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"sm3" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "resource_terms_resource_id_version_pk" PRIMARY KEY("resource_id","version"),
	CONSTRAINT "resource_terms_counted" CHECK ("resource_terms"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "resources" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organisation_id" uuid,
	"kind" text NOT NULL,
	"sector" text,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"capacity" integer,
	"unit" text DEFAULT '' NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"contact" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"terms_version" integer DEFAULT 1 NOT NULL,
	"withdrawn_reason" text,
	"demo" boolean DEFAULT false NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resources_status_known" CHECK ("resources"."status" in ('draft', 'offered', 'withdrawn')),
	CONSTRAINT "resources_kind" CHECK ("resources"."kind" in ('data', 'compute', 'platform', 'site', 'guidance')),
	CONSTRAINT "resources_sector" CHECK ("resources"."sector" in ('power', 'petrochemical', 'steel', 'automotive', 'building_materials', 'apparel', 'manufacturing', 'energy', 'culture_tourism', 'consumption', 'education', 'health', 'general')),
	CONSTRAINT "resources_period" CHECK ("resources"."from_day" <= "resources"."until_day"),
	CONSTRAINT "resources_capacity" CHECK ("resources"."capacity" is null or "resources"."capacity" > 0),
	CONSTRAINT "resources_withdrawn" CHECK (("resources"."status" = 'withdrawn') = ("resources"."withdrawn_reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "opinions" ADD COLUMN "chosen_reason" text;--> statement-breakpoint
ALTER TABLE "resource_consents" ADD CONSTRAINT "resource_consents_request_id_resource_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."resource_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_consents" ADD CONSTRAINT "resource_consents_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_downloads" ADD CONSTRAINT "resource_downloads_request_id_resource_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."resource_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_downloads" ADD CONSTRAINT "resource_downloads_resource_file_id_resource_files_id_fk" FOREIGN KEY ("resource_file_id") REFERENCES "public"."resource_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_downloads" ADD CONSTRAINT "resource_downloads_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_files" ADD CONSTRAINT "resource_files_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_files" ADD CONSTRAINT "resource_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_requests" ADD CONSTRAINT "resource_requests_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_requests" ADD CONSTRAINT "resource_requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_requests" ADD CONSTRAINT "resource_requests_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_requests" ADD CONSTRAINT "resource_requests_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_terms" ADD CONSTRAINT "resource_terms_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_terms" ADD CONSTRAINT "resource_terms_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resource_consents_by" ON "resource_consents" USING btree ("by");--> statement-breakpoint
CREATE INDEX "resource_downloads_request" ON "resource_downloads" USING btree ("request_id","at");--> statement-breakpoint
CREATE INDEX "resource_downloads_file" ON "resource_downloads" USING btree ("resource_file_id");--> statement-breakpoint
CREATE INDEX "resource_downloads_by" ON "resource_downloads" USING btree ("by");--> statement-breakpoint
CREATE INDEX "resource_files_resource" ON "resource_files" USING btree ("resource_id");--> statement-breakpoint
CREATE UNIQUE INDEX "resource_files_file" ON "resource_files" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "resource_requests_resource" ON "resource_requests" USING btree ("resource_id","status");--> statement-breakpoint
CREATE INDEX "resource_requests_organisation" ON "resource_requests" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "resource_requests_decided_by" ON "resource_requests" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "resource_requests_created_by" ON "resource_requests" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "resource_terms_set_by" ON "resource_terms" USING btree ("set_by");--> statement-breakpoint
CREATE INDEX "resources_organisation" ON "resources" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "resources_status" ON "resources" USING btree ("status","kind");--> statement-breakpoint
CREATE INDEX "resources_created_by" ON "resources" USING btree ("created_by");--> statement-breakpoint
CREATE TRIGGER resource_terms_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON resource_terms FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER resource_consents_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON resource_consents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER resource_downloads_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON resource_downloads FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
