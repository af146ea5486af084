CREATE TABLE "challenge_invitees" (
	"challenge_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "challenge_invitees_challenge_id_organisation_id_pk" PRIMARY KEY("challenge_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "list_acts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"list_id" uuid NOT NULL,
	"challenge_id" uuid,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"from_at" timestamp (3) with time zone,
	"to_at" timestamp (3) with time zone,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "list_acts_kind" CHECK ("list_acts"."kind" in ('extend', 'withdraw_challenge', 'withdraw')),
	CONSTRAINT "list_acts_reason" CHECK (length(trim("list_acts"."reason")) > 0),
	CONSTRAINT "list_acts_later" CHECK (("list_acts"."kind" = 'extend') = ("list_acts"."from_at" is not null and "list_acts"."to_at" is not null and "list_acts"."to_at" > "list_acts"."from_at"))
);
--> statement-breakpoint
ALTER TABLE "challenge_lists" DROP CONSTRAINT "challenge_lists_two_persons";--> statement-breakpoint
ALTER TABLE "challenges" drop column "search";--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD COLUMN "contact_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD COLUMN "contact_phone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD COLUMN "editors" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD COLUMN "document" text;--> statement-breakpoint
ALTER TABLE "challenges" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "challenges" ADD COLUMN "title_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
-- After the words it is made from; the index went with the column of before.
ALTER TABLE "challenges" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('simple', title_words), 'A') || setweight(to_tsvector('simple', search_words), 'C')) STORED;--> statement-breakpoint
CREATE INDEX "challenges_search" ON "challenges" USING gin ("search");--> statement-breakpoint
ALTER TABLE "challenge_invitees" ADD CONSTRAINT "challenge_invitees_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_invitees" ADD CONSTRAINT "challenge_invitees_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_invitees" ADD CONSTRAINT "challenge_invitees_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_acts" ADD CONSTRAINT "list_acts_list_id_challenge_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."challenge_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_acts" ADD CONSTRAINT "list_acts_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_acts" ADD CONSTRAINT "list_acts_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "challenge_invitees_organisation" ON "challenge_invitees" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "challenge_invitees_invited_by" ON "challenge_invitees" USING btree ("invited_by");--> statement-breakpoint
CREATE INDEX "list_acts_list" ON "list_acts" USING btree ("list_id");--> statement-breakpoint
CREATE INDEX "list_acts_challenge" ON "list_acts" USING btree ("challenge_id");--> statement-breakpoint
CREATE INDEX "list_acts_by" ON "list_acts" USING btree ("by");--> statement-breakpoint
ALTER TABLE "challenge_lists" ADD CONSTRAINT "challenge_lists_two_persons" CHECK ("challenge_lists"."published_by" is null or ("challenge_lists"."published_by" <> "challenge_lists"."prepared_by" and "challenge_lists"."published_by" <> all("challenge_lists"."editors")));