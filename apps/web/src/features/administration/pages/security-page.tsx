import { listSecurityUsers } from '@jiebang/contracts/identity';
import { getRouteApi } from '@tanstack/react-router';
import { useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { securityVerbs } from '../components/user-acts.ts';
import { UserSearch } from '../components/user-search.tsx';
import { UsersList } from '../components/users-list.tsx';

const route = getRouteApi('/workspace/workspace/security');

export function SecurityPage() {
  const t = useTexts('administration');
  const { q } = route.useSearch();
  useTitle(t('security.title'));
  return (
    <div className="wrap page stack">
      <div>
        <h1 className="page-title">{t('security.title')}</h1>
        <p className="muted prose">{t('security.lead')}</p>
      </div>
      <UserSearch to="/workspace/security" q={q ?? ''} key={q ?? ''} />
      <UsersList endpoint={listSecurityUsers} q={q} verbsOf={securityVerbs} />
    </div>
  );
}
