import { getList, type ListView } from '@jiebang/contracts/lists';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../components/card.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

/** What of these lists waits for the reader: to be published, or to be mended after it was sent back. */
export function Waiting({ ids }: { ids: string[] }) {
  const t = useTexts('list-office');
  const text = useText();
  const lists = useQueries({ queries: ids.map((id) => apiQuery(getList, { params: { id } })) });
  const waiting = lists.flatMap(({ data }) => {
    const what = data && waitsFor(data);
    return data && what ? [{ list: data, what }] : [];
  });
  if (waiting.length === 0) return null;
  return (
    <Card as="section" label={t('waiting.title')} className="stack">
      <h2 className="card-title">{t('waiting.title')}</h2>
      <ul className="plain-list lo-waiting">
        {waiting.map(({ list, what }) => (
          <li key={list.id}>
            <Link to="/workspace/lists/$id" params={{ id: list.id }}>
              {text(list.numberWords)} {text({ zh: list.title, en: list.titleEn })}
            </Link>{' '}
            <span className="muted">{t(`waiting.${what}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function waitsFor({ abilities, setup, status }: ListView): 'publish' | 'mend' | null {
  if (abilities.includes('publish')) return 'publish';
  return status === 'draft' && setup?.sentBack && setup.ownWork ? 'mend' : null;
}
