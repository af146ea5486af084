import { listRankings } from '@jiebang/contracts/rankings';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Note } from '../../../components/note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

/** The way to the result of a competition, once it is in notice or published; nothing before. */
export function ResultNote({ competitionId }: { competitionId: string }) {
  const t = useTexts('competitions');
  const { data } = useQuery(apiQuery(listRankings, { query: { competitionId, limit: 1 } }));
  const [result] = data?.items ?? [];
  if (!result) return null;
  const published = result.status === 'published';
  return (
    <Note tone={published ? 'green' : 'blue'} title={t(published ? 'result.published' : 'result.inNotice')}>
      <p>
        <Link to="/results/$id" params={{ id: result.id }}>
          {t('result.see')}
        </Link>
      </p>
    </Note>
  );
}
