-- What people read and objected to stays as it was posted, and a notice that is over stays over.
CREATE FUNCTION refuse_frozen_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.started_at IS NOT NULL AND (TG_OP = 'DELETE'
     OR (NEW.subject_type, NEW.subject_id, NEW.title, NEW.body, NEW.period_length, NEW.period_unit, NEW.prepared_by, NEW.started_by, NEW.started_at)
        IS DISTINCT FROM (OLD.subject_type, OLD.subject_id, OLD.title, OLD.body, OLD.period_length, OLD.period_unit, OLD.prepared_by, OLD.started_by, OLD.started_at)
     OR (OLD.ended_at IS NOT NULL AND NEW IS DISTINCT FROM OLD)) THEN
    RAISE EXCEPTION 'a notice that was started is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'notices_frozen';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.status = 'ended' AND EXISTS (
       SELECT 1 FROM objections o WHERE o.notice_id = NEW.id AND o.status NOT IN ('refused', 'answered')) THEN
    RAISE EXCEPTION 'an open objection keeps a notice from ending' USING ERRCODE = 'check_violation', CONSTRAINT = 'notices_no_open_objection';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;--> statement-breakpoint
CREATE TRIGGER notices_frozen BEFORE UPDATE OR DELETE ON notices FOR EACH ROW EXECUTE FUNCTION refuse_frozen_notice();--> statement-breakpoint
-- Filed while the notice runs, or not at all: the lock waits for whoever is ending it at this moment and reads what became of it.
CREATE FUNCTION refuse_late_objection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM notices n WHERE n.id = NEW.notice_id AND n.status = 'running' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the notice is not running' USING ERRCODE = 'check_violation', CONSTRAINT = 'objections_in_time';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER objections_in_time BEFORE INSERT ON objections FOR EACH ROW EXECUTE FUNCTION refuse_late_objection();--> statement-breakpoint
-- The instants that a notice's clock is computed from are written once; and nobody handles an objection of their own.
CREATE FUNCTION refuse_rewritten_objection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR (NEW.notice_id, NEW.received_at, NEW.filed_at) IS DISTINCT FROM (OLD.notice_id, OLD.received_at, OLD.filed_at)
     OR (OLD.accepted_at IS NOT NULL AND NEW.accepted_at IS DISTINCT FROM OLD.accepted_at)
     OR (OLD.ruled_at IS NOT NULL AND (NEW.ruled_at, NEW.ruling) IS DISTINCT FROM (OLD.ruled_at, OLD.ruling))
     OR (OLD.answered_at IS NOT NULL AND NEW IS DISTINCT FROM OLD) THEN
    RAISE EXCEPTION 'what happened to an objection is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'objections_frozen';
  END IF;
  IF NEW.handler_id IS DISTINCT FROM OLD.handler_id AND EXISTS (
       SELECT 1 FROM objectors p WHERE p.objection_id = NEW.id AND p.user_id = NEW.handler_id) THEN
    RAISE EXCEPTION 'an officer does not handle an objection of their own' USING ERRCODE = 'check_violation', CONSTRAINT = 'objections_not_own';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER objections_frozen BEFORE UPDATE OR DELETE ON objections FOR EACH ROW EXECUTE FUNCTION refuse_rewritten_objection();--> statement-breakpoint
-- Who objected and what they wrote stays as it was filed; the answer is given once.
CREATE FUNCTION refuse_rewritten_objector() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.answer IS NOT NULL
     OR (NEW.objection_id, NEW.user_id, NEW.name, NEW.organisation_id, NEW.identity, NEW.contact, NEW.grounds, NEW.evidence, NEW.file_id)
        IS DISTINCT FROM (OLD.objection_id, OLD.user_id, OLD.name, OLD.organisation_id, OLD.identity, OLD.contact, OLD.grounds, OLD.evidence, OLD.file_id) THEN
    RAISE EXCEPTION 'what an objector filed is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'objectors_frozen';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER objectors_frozen BEFORE UPDATE OR DELETE ON objectors FOR EACH ROW EXECUTE FUNCTION refuse_rewritten_objector();
