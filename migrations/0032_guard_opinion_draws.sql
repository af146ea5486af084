-- Who may be drawn and by what seed is fixed before anybody is named: it stays, and a panel is drawn once.
CREATE FUNCTION refuse_moved_draw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.drawn_at IS NOT NULL
     OR (NEW.scenario_id, NEW.pool, NEW.leaves, NEW.pool_sm3, NEW.seed, NEW.seed_sm3, NEW.seats, NEW.max_per_employer, NEW.committed_by, NEW.committed_at)
        IS DISTINCT FROM (OLD.scenario_id, OLD.pool, OLD.leaves, OLD.pool_sm3, OLD.seed, OLD.seed_sm3, OLD.seats, OLD.max_per_employer, OLD.committed_by, OLD.committed_at) THEN
    RAISE EXCEPTION 'a draw is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'opinion_draws_frozen';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER opinion_draws_frozen BEFORE UPDATE OR DELETE ON opinion_draws FOR EACH ROW EXECUTE FUNCTION refuse_moved_draw();
