-- What a department answered, and how its silence ended, stays as it was: the decision rests on it.
CREATE FUNCTION refuse_ended_coreview() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status NOT IN ('pending', 'escalated') THEN
    RAISE EXCEPTION 'an answered co-review is locked' USING ERRCODE = 'check_violation', CONSTRAINT = 'coreviews_locked';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;--> statement-breakpoint
CREATE TRIGGER coreviews_locked BEFORE UPDATE OR DELETE ON coreviews FOR EACH ROW EXECUTE FUNCTION refuse_ended_coreview();
