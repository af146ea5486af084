-- What was proposed is what is sealed: the document and its hash never change, nor who proposed, sealed and when.
CREATE FUNCTION refuse_frozen_ranking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR (NEW.competition_id, NEW.panel_id, NEW.number, NEW.document, NEW.sm3, NEW.proposed_by, NEW.demo, NEW.created_at)
        IS DISTINCT FROM (OLD.competition_id, OLD.panel_id, OLD.number, OLD.document, OLD.sm3, OLD.proposed_by, OLD.demo, OLD.created_at)
     OR (OLD.sealed_at IS NOT NULL AND (NEW.sealed_by, NEW.sealed_at) IS DISTINCT FROM (OLD.sealed_by, OLD.sealed_at))
     OR (OLD.status IN ('published', 'discarded', 'void') AND NEW IS DISTINCT FROM OLD) THEN
    RAISE EXCEPTION 'a ranking is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'rankings_frozen';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER rankings_frozen BEFORE UPDATE OR DELETE ON rankings FOR EACH ROW EXECUTE FUNCTION refuse_frozen_ranking();--> statement-breakpoint
CREATE TRIGGER rankings_not_emptied BEFORE TRUNCATE ON rankings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER ranking_rows_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ranking_rows FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- What the panel decided stays as it was decided; another decision is another row.
CREATE TRIGGER tie_decisions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tie_decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER certificates_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON certificates FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
