import { listUsers } from '@jiebang/contracts/identity';
import { getRouteApi } from '@tanstack/react-router';
import { useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { systemVerbs } from '../components/user-acts.ts';
import { UserSearch } from '../components/user-search.tsx';
import { UsersList } from '../components/users-list.tsx';

const route = getRouteApi('/workspace/workspace/users');

export function UsersPage() {
  const t = useTexts('administration');
  const { q } = route.useSearch();
  useTitle(t('users.title'));
  return (
    <div className="wrap page stack">
      <div>
        <h1 className="page-title">{t('users.title')}</h1>
        <p className="muted prose">{t('users.lead')}</p>
      </div>
      <UserSearch to="/workspace/users" q={q ?? ''} key={q ?? ''} />
      <UsersList endpoint={listUsers} q={q} verbsOf={systemVerbs} />
    </div>
  );
}
