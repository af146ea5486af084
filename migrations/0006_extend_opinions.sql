ALTER TABLE "opinions" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "opinions" ADD COLUMN "recused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "opinions" ADD COLUMN "replaces" uuid;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_replaces_opinions_id_fk" FOREIGN KEY ("replaces") REFERENCES "public"."opinions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "opinions_replaces" ON "opinions" USING btree ("replaces");--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_recused" CHECK ("opinions"."status" <> 'recused' or ("opinions"."recusal_reason" is not null and length(trim("opinions"."recusal_reason")) > 0 and "opinions"."recused_at" is not null));