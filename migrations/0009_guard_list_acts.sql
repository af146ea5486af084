-- What the page of a published list tells of it stays told.
CREATE TRIGGER list_acts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON list_acts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- The published document and the contact it names are frozen with the rest of the list.
CREATE OR REPLACE FUNCTION refuse_frozen_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NULL THEN RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END; END IF;
  IF TG_OP = 'DELETE'
     OR (NEW.program_id, NEW.number, NEW.title, NEW.title_en, NEW.preamble, NEW.contact_name, NEW.contact_phone, NEW.prepared_by, NEW.editors,
         NEW.published_by, NEW.published_at, NEW.content_sm3, NEW.document)
        IS DISTINCT FROM (OLD.program_id, OLD.number, OLD.title, OLD.title_en, OLD.preamble, OLD.contact_name, OLD.contact_phone, OLD.prepared_by, OLD.editors,
         OLD.published_by, OLD.published_at, OLD.content_sm3, OLD.document)
     OR NEW.deadline_at < OLD.deadline_at THEN
    RAISE EXCEPTION 'a published list is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'challenge_lists_frozen';
  END IF;
  RETURN NEW;
END $$;
