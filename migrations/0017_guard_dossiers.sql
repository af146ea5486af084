-- What was handed out once is what everybody gets: a dossier is neither made again nor taken away.
CREATE TRIGGER dossiers_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dossiers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
