-- An opinion that was handed in or given back stays as it was: a change of mind after the decision would rewrite its grounds.
CREATE FUNCTION refuse_locked_opinion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('submitted', 'recused') THEN
    RAISE EXCEPTION 'a submitted opinion is locked' USING ERRCODE = 'check_violation', CONSTRAINT = 'opinions_locked';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;--> statement-breakpoint
CREATE TRIGGER opinions_locked BEFORE UPDATE OR DELETE ON opinions FOR EACH ROW EXECUTE FUNCTION refuse_locked_opinion();
