-- What was handed in and what was selected stays as it was.
CREATE TRIGGER proposal_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON proposal_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER selections_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON selections FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- A conflict is a constraint, not a query somebody may forget: no body answers a challenge of its own.
CREATE FUNCTION refuse_own_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM challenges c WHERE c.id = NEW.challenge_id AND c.organisation_id = NEW.organisation_id) THEN
    RAISE EXCEPTION 'the body posed this challenge' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposals_not_own';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER proposals_not_own BEFORE INSERT OR UPDATE OF challenge_id, organisation_id ON proposals FOR EACH ROW EXECUTE FUNCTION refuse_own_challenge();--> statement-breakpoint
-- The text moves only while it is the applicant's to write; receipt and number never change once given.
CREATE FUNCTION refuse_handed_in_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.submitted_at IS NULL THEN RETURN OLD; END IF;
  ELSIF (NEW.content IS NOT DISTINCT FROM OLD.content OR OLD.status IN ('draft', 'correction'))
     AND (NEW.challenge_id, NEW.organisation_id, NEW.created_by) IS NOT DISTINCT FROM (OLD.challenge_id, OLD.organisation_id, OLD.created_by)
     AND (OLD.submitted_at IS NULL
          OR (NEW.code, NEW.submitted_by, NEW.submitted_at, NEW.sha256, NEW.sm3, NEW.audit_entry, NEW.receipt_key_id, NEW.receipt_signature)
             IS NOT DISTINCT FROM
             (OLD.code, OLD.submitted_by, OLD.submitted_at, OLD.sha256, OLD.sm3, OLD.audit_entry, OLD.receipt_key_id, OLD.receipt_signature)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a proposal that was handed in is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposals_kept';
END $$;--> statement-breakpoint
CREATE TRIGGER proposals_kept BEFORE UPDATE OR DELETE ON proposals FOR EACH ROW EXECUTE FUNCTION refuse_handed_in_text();
