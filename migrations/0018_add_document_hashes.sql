ALTER TABLE "notices" ADD COLUMN "document" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "content_sm3" text;--> statement-breakpoint
CREATE INDEX "challenge_lists_content_sm3" ON "challenge_lists" USING btree ("content_sm3");--> statement-breakpoint
CREATE INDEX "notices_content_sm3" ON "notices" USING btree ("content_sm3");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_hashed" CHECK (("notices"."document" is null) = ("notices"."content_sm3" is null));