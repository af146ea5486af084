import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { useTexts } from '../../../lib/texts.ts';
import '../administration.css';

type Props = { to: '/workspace/users' | '/workspace/security'; q: string };

/** The search is part of the address. */
export function UserSearch({ to, q }: Props) {
  const t = useTexts('administration');
  const navigate = useNavigate();
  const [words, setWords] = useState(q);
  const find = (value: string) => void navigate({ to, search: value ? { q: value } : {} });
  return (
    <search>
      <form
        className="admin-search"
        onSubmit={(event) => {
          event.preventDefault();
          find(words.trim());
        }}
      >
        <input
          className="control"
          type="search"
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          value={words}
          maxLength={100}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit" look="ghost">
          {t('search.find')}
        </Button>
        {q ? (
          <Button look="quiet" onClick={() => find('')}>
            {t('search.all')}
          </Button>
        ) : null}
      </form>
    </search>
  );
}
