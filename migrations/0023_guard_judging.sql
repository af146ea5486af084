-- A conflict is a constraint, not a query somebody may forget: nobody scores an entry of their team, of a body it stands for, or of a contest that their own body posed.
CREATE FUNCTION refuse_own_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM entries e JOIN team_members m ON m.team_id = e.team_id
              WHERE e.id = NEW.entry_id AND m.user_id = NEW.judge_id)
     OR EXISTS (SELECT 1 FROM entries e JOIN teams t ON t.id = e.team_id
                  JOIN memberships m ON m.organisation_id = t.organisation_id
                 WHERE e.id = NEW.entry_id AND m.user_id = NEW.judge_id)
     OR EXISTS (SELECT 1 FROM entries e JOIN panels p ON p.id = e.panel_id
                  JOIN competitions c ON c.id = p.competition_id
                  JOIN challenges h ON h.id = c.challenge_id
                  JOIN memberships m ON m.organisation_id = h.organisation_id
                 WHERE e.id = NEW.entry_id AND m.user_id = NEW.judge_id) THEN
    RAISE EXCEPTION 'judge has an interest in the entry' USING ERRCODE = 'check_violation', CONSTRAINT = 'assignments_no_conflict';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER assignments_no_conflict BEFORE INSERT OR UPDATE OF entry_id, judge_id ON assignments FOR EACH ROW EXECUTE FUNCTION refuse_own_entry();--> statement-breakpoint
-- Who was asked to score what stays on record, also after a replacement.
CREATE FUNCTION refuse_moved_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR (NEW.entry_id, NEW.judge_id, NEW.seat, NEW.replaces_id, NEW.chosen_reason)
        IS DISTINCT FROM (OLD.entry_id, OLD.judge_id, OLD.seat, OLD.replaces_id, OLD.chosen_reason) THEN
    RAISE EXCEPTION 'an assignment is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'assignments_kept';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER assignments_kept BEFORE UPDATE OR DELETE ON assignments FOR EACH ROW EXECUTE FUNCTION refuse_moved_assignment();--> statement-breakpoint
-- What counts is declared before anyone scores: from the opening on it stands. The seed of the draws stands from the beginning.
CREATE FUNCTION refuse_frozen_panel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP = 'DELETE' AND OLD.opened_at IS NOT NULL)
     OR (TG_OP = 'UPDATE' AND OLD.seed IS NOT NULL AND NEW.seed IS DISTINCT FROM OLD.seed)
     OR (TG_OP = 'UPDATE' AND OLD.opened_at IS NOT NULL
         AND ((NEW.competition_id, NEW.rubric, NEW.formula, NEW.seats, NEW.created_by, NEW.opened_by, NEW.opened_at)
              IS DISTINCT FROM (OLD.competition_id, OLD.rubric, OLD.formula, OLD.seats, OLD.created_by, OLD.opened_by, OLD.opened_at)
              OR NEW.due_at < OLD.due_at)) THEN
    RAISE EXCEPTION 'an open panel is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'panels_frozen';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;--> statement-breakpoint
CREATE TRIGGER panels_frozen BEFORE UPDATE OR DELETE ON panels FOR EACH ROW EXECUTE FUNCTION refuse_frozen_panel();--> statement-breakpoint
-- A pool may grow while judging is on; nobody leaves it and no seat is drawn twice.
CREATE FUNCTION refuse_left_pool() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP = 'UPDATE' AND ((NEW.panel_id, NEW.judge_id) IS DISTINCT FROM (OLD.panel_id, OLD.judge_id)
                            OR (OLD.seat IS NOT NULL AND NEW.seat IS DISTINCT FROM OLD.seat)))
     OR EXISTS (SELECT 1 FROM panels p WHERE p.id = OLD.panel_id AND p.opened_at IS NOT NULL) THEN
    RAISE EXCEPTION 'judges of an open panel are kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'panel_judges_kept';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;--> statement-breakpoint
CREATE TRIGGER panel_judges_kept BEFORE UPDATE OR DELETE ON panel_judges FOR EACH ROW EXECUTE FUNCTION refuse_left_pool();--> statement-breakpoint
-- An entry is what stood when the panel opened.
CREATE TRIGGER entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- A sheet is written only while its judge has the entry: handed in or sealed, it is locked.
CREATE FUNCTION refuse_locked_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR NOT EXISTS (SELECT 1 FROM assignments a WHERE a.id = NEW.assignment_id AND a.status IN ('accepted', 'reopened'))
     OR (TG_OP = 'UPDATE' AND NEW.assignment_id <> OLD.assignment_id) THEN
    RAISE EXCEPTION 'the sheet is locked' USING ERRCODE = 'check_violation', CONSTRAINT = 'scoresheets_locked';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER scoresheets_locked BEFORE INSERT OR UPDATE OR DELETE ON scoresheets FOR EACH ROW EXECUTE FUNCTION refuse_locked_sheet();--> statement-breakpoint
-- What was handed in stays as it was; only once may it be noted that it was opened again.
CREATE FUNCTION refuse_changed_sheet_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.reopened_by IS NOT NULL
     OR (NEW.assignment_id, NEW.version, NEW.marks, NEW.comment, NEW.total, NEW.sm3, NEW.submitted_at)
        IS DISTINCT FROM (OLD.assignment_id, OLD.version, OLD.marks, OLD.comment, OLD.total, OLD.sm3, OLD.submitted_at) THEN
    RAISE EXCEPTION 'a sheet that was handed in is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'scoresheet_versions_kept';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER scoresheet_versions_kept BEFORE UPDATE OR DELETE ON scoresheet_versions FOR EACH ROW EXECUTE FUNCTION refuse_changed_sheet_version();--> statement-breakpoint
CREATE TRIGGER scoresheet_versions_not_emptied BEFORE TRUNCATE ON scoresheet_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
