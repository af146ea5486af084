-- `by` is a word of PL/pgSQL and has to be quoted there: without it no report could be decided on.
CREATE OR REPLACE FUNCTION refuse_rewritten_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.decided_at IS NOT NULL
     OR (NEW.milestone_id, NEW.kind, NEW.text, NEW.file_id, NEW."by", NEW.at)
        IS DISTINCT FROM (OLD.milestone_id, OLD.kind, OLD.text, OLD.file_id, OLD."by", OLD.at) THEN
    RAISE EXCEPTION 'a report is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'milestone_reports_frozen';
  END IF;
  RETURN NEW;
END $$;
