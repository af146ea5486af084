-- What was handed in stays as it was handed in.
CREATE TRIGGER scenario_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON scenario_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- A conflict is a constraint, not a query somebody may forget: nobody gives an opinion on a scenario of a body of their own.
CREATE FUNCTION refuse_own_scenario() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM scenarios s JOIN memberships m ON m.organisation_id = s.organisation_id
              WHERE s.id = NEW.scenario_id AND m.user_id = NEW.expert_id)
     OR EXISTS (SELECT 1 FROM scenarios s WHERE s.id = NEW.scenario_id AND s.created_by = NEW.expert_id) THEN
    RAISE EXCEPTION 'expert belongs to the poster' USING ERRCODE = 'check_violation', CONSTRAINT = 'opinions_no_conflict';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER opinions_no_conflict BEFORE INSERT OR UPDATE OF scenario_id, expert_id ON opinions FOR EACH ROW EXECUTE FUNCTION refuse_own_scenario();--> statement-breakpoint
-- From publication on the text is frozen, and a deadline only ever moves later.
CREATE FUNCTION refuse_frozen_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NULL THEN RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END; END IF;
  IF TG_OP = 'DELETE'
     OR (NEW.program_id, NEW.number, NEW.title, NEW.title_en, NEW.preamble, NEW.prepared_by, NEW.published_by, NEW.published_at, NEW.content_sm3)
        IS DISTINCT FROM (OLD.program_id, OLD.number, OLD.title, OLD.title_en, OLD.preamble, OLD.prepared_by, OLD.published_by, OLD.published_at, OLD.content_sm3)
     OR NEW.deadline_at < OLD.deadline_at THEN
    RAISE EXCEPTION 'a published list is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'challenge_lists_frozen';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER challenge_lists_frozen BEFORE UPDATE OR DELETE ON challenge_lists FOR EACH ROW EXECUTE FUNCTION refuse_frozen_list();--> statement-breakpoint
CREATE FUNCTION refuse_frozen_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NULL THEN RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END; END IF;
  IF TG_OP = 'DELETE'
     OR (NEW.list_id, NEW.scenario_id, NEW.organisation_id, NEW.position, NEW.code, NEW.content, NEW.rubric, NEW.published_at)
        IS DISTINCT FROM (OLD.list_id, OLD.scenario_id, OLD.organisation_id, OLD.position, OLD.code, OLD.content, OLD.rubric, OLD.published_at)
     OR NEW.deadline_at < OLD.deadline_at THEN
    RAISE EXCEPTION 'a published challenge is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'challenges_frozen';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER challenges_frozen BEFORE UPDATE OR DELETE ON challenges FOR EACH ROW EXECUTE FUNCTION refuse_frozen_challenge();
