-- What was put to the other side, what was done and what is on record stays as it was.
CREATE TRIGGER agreement_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER agreement_acts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_acts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- The text moves in a draft only: what is before the other side, agreed or on record is frozen. One that is over stays as it ended.
CREATE FUNCTION refuse_frozen_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.over_at IS NOT NULL
     OR (NEW.proposal_id, NEW.challenge_id, NEW.poster_id, NEW.solver_id, NEW.created_by)
        IS DISTINCT FROM (OLD.proposal_id, OLD.challenge_id, OLD.poster_id, OLD.solver_id, OLD.created_by)
     OR (OLD.code IS NOT NULL AND (NEW.code, NEW.recorded_by, NEW.recorded_at) IS DISTINCT FROM (OLD.code, OLD.recorded_by, OLD.recorded_at))
     OR (NEW.content IS DISTINCT FROM OLD.content AND NOT (OLD.status = 'draft' AND NEW.status = 'draft'))
     OR (NEW.version IS DISTINCT FROM OLD.version AND NOT (OLD.status = 'draft' AND NEW.status = 'proposed')) THEN
    RAISE EXCEPTION 'what two sides have before them is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'agreements_frozen';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER agreements_frozen BEFORE UPDATE OR DELETE ON agreements FOR EACH ROW EXECUTE FUNCTION refuse_frozen_agreement();--> statement-breakpoint
-- Milestones are those that were agreed; only how far they are moves, and one that is over stays over.
CREATE FUNCTION refuse_changed_milestone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status IN ('done', 'cancelled')
     OR (NEW.agreement_id, NEW.position, NEW.title, NEW.deliverable, NEW.planned_day, NEW.share_fen)
        IS DISTINCT FROM (OLD.agreement_id, OLD.position, OLD.title, OLD.deliverable, OLD.planned_day, OLD.share_fen) THEN
    RAISE EXCEPTION 'milestones are those that were agreed' USING ERRCODE = 'check_violation', CONSTRAINT = 'milestones_frozen';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER milestones_frozen BEFORE UPDATE OR DELETE ON milestones FOR EACH ROW EXECUTE FUNCTION refuse_changed_milestone();--> statement-breakpoint
-- A report stays as it was written, an appraisal as it was given; the decision on either is made once.
CREATE FUNCTION refuse_rewritten_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.decided_at IS NOT NULL
     OR (NEW.milestone_id, NEW.kind, NEW.text, NEW.file_id, NEW.by, NEW.at)
        IS DISTINCT FROM (OLD.milestone_id, OLD.kind, OLD.text, OLD.file_id, OLD.by, OLD.at) THEN
    RAISE EXCEPTION 'a report is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'milestone_reports_frozen';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER milestone_reports_frozen BEFORE UPDATE OR DELETE ON milestone_reports FOR EACH ROW EXECUTE FUNCTION refuse_rewritten_report();--> statement-breakpoint
CREATE FUNCTION refuse_rewritten_appraisal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.decided_at IS NOT NULL
     OR (NEW.agreement_id, NEW.number, NEW.score, NEW.grade, NEW.opinion, NEW.expert_opinion, NEW.summary, NEW.results, NEW.side, NEW.appraised_by, NEW.appraised_at)
        IS DISTINCT FROM (OLD.agreement_id, OLD.number, OLD.score, OLD.grade, OLD.opinion, OLD.expert_opinion, OLD.summary, OLD.results, OLD.side, OLD.appraised_by, OLD.appraised_at) THEN
    RAISE EXCEPTION 'an appraisal is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'appraisals_frozen';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER appraisals_frozen BEFORE UPDATE OR DELETE ON appraisals FOR EACH ROW EXECUTE FUNCTION refuse_rewritten_appraisal();
