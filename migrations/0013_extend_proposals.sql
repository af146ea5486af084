CREATE TABLE "proposal_versions" (
	"proposal_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"sm3" text NOT NULL,
	"submitted_by" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"audit_entry" bigint NOT NULL,
	"receipt_key_id" text NOT NULL,
	"receipt_signature" text NOT NULL,
	CONSTRAINT "proposal_versions_proposal_id_version_pk" PRIMARY KEY("proposal_id","version"),
	CONSTRAINT "proposal_versions_counted" CHECK ("proposal_versions"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "selections" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"challenge_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"shortlisted" uuid[] NOT NULL,
	"reserve" uuid[] NOT NULL,
	"reason" text NOT NULL,
	"selected_by" uuid NOT NULL,
	"selected_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "selections_reason" CHECK (length(trim("selections"."reason")) > 0)
);
--> statement-breakpoint
DROP INDEX "proposal_corrections_proposal";--> statement-breakpoint
ALTER TABLE "proposal_corrections" ADD COLUMN "version" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal_corrections" ADD COLUMN "due_at" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD CONSTRAINT "proposal_versions_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD CONSTRAINT "proposal_versions_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selections" ADD CONSTRAINT "selections_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selections" ADD CONSTRAINT "selections_selected_by_users_id_fk" FOREIGN KEY ("selected_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proposal_versions_submitted_by" ON "proposal_versions" USING btree ("submitted_by");--> statement-breakpoint
CREATE UNIQUE INDEX "selections_number" ON "selections" USING btree ("challenge_id","number");--> statement-breakpoint
CREATE INDEX "selections_selected_by" ON "selections" USING btree ("selected_by");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_corrections_field" ON "proposal_corrections" USING btree ("proposal_id","version","field");--> statement-breakpoint
ALTER TABLE "proposal_corrections" ADD CONSTRAINT "proposal_corrections_named" CHECK ("proposal_corrections"."field" in ('plan', 'commitments', 'schedule', 'risks', 'leader', 'team', 'trackRecord', 'partners', 'priceFen', 'pledgesIp', 'pledgesIntegrity'));--> statement-breakpoint
ALTER TABLE "proposal_corrections" ADD CONSTRAINT "proposal_corrections_reason" CHECK (length(trim("proposal_corrections"."reason")) > 0);--> statement-breakpoint
ALTER TABLE "proposal_corrections" ADD CONSTRAINT "proposal_corrections_due" CHECK ("proposal_corrections"."due_at" > "proposal_corrections"."asked_at");