-- The bytes that were hashed are part of what was posted: they stay as they are from the start on.
CREATE OR REPLACE FUNCTION refuse_frozen_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.started_at IS NOT NULL AND (TG_OP = 'DELETE'
     OR (NEW.subject_type, NEW.subject_id, NEW.title, NEW.body, NEW.period_length, NEW.period_unit, NEW.prepared_by, NEW.started_by, NEW.started_at, NEW.document, NEW.content_sm3)
        IS DISTINCT FROM (OLD.subject_type, OLD.subject_id, OLD.title, OLD.body, OLD.period_length, OLD.period_unit, OLD.prepared_by, OLD.started_by, OLD.started_at, OLD.document, OLD.content_sm3)
     OR (OLD.ended_at IS NOT NULL AND NEW IS DISTINCT FROM OLD)) THEN
    RAISE EXCEPTION 'a notice that was started is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'notices_frozen';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.status = 'ended' AND EXISTS (
       SELECT 1 FROM objections o WHERE o.notice_id = NEW.id AND o.status NOT IN ('refused', 'answered')) THEN
    RAISE EXCEPTION 'an open objection keeps a notice from ending' USING ERRCODE = 'check_violation', CONSTRAINT = 'notices_no_open_objection';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
