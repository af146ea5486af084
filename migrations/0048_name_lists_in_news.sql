-- News of lists gives their number in words. What was told before keeps the words in which it was told; mail that is
-- still owed is written from these rows too.
UPDATE notifications
   SET data = (data - 'number') || jsonb_build_object(
         'numberZh', '榜单第' || (data ->> 'number') || '号',
         'numberEn', 'List no. ' || (data ->> 'number'))
 WHERE data ? 'listZh' AND data ? 'number';
