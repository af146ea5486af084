import { getSession, signOut } from '@jiebang/contracts/identity';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.tsx';
import { call } from '../../lib/call.ts';
import { HOME } from '../../lib/landing.ts';
import { adoptSession, useSession } from '../../lib/session.ts';
import { useTexts } from '../../lib/texts.ts';
import { useAct } from '../../lib/use-api.ts';
import { PersonIcon } from './icons.tsx';
import { Popup } from './popup.tsx';

/** Sign in, or who I am with the way to the workspace and out. */
export function AccountMenu() {
  const t = useTexts('common');
  const { user, known } = useSession();
  const leave = useSignOut();
  if (!known) return <span className="icon-btn" />;
  if (!user) {
    return (
      <LinkButton to="/sign-in" small>
        {t('account.signIn')}
      </LinkButton>
    );
  }
  return (
    <Popup label={`${t('account.menu')} · ${user.name}`} button={<PersonIcon />}>
      {(close) => (
        <>
          <div className="who">
            <b>{user.name}</b>
            <div className="muted small">{user.email}</div>
          </div>
          <Link to={HOME} onClick={close}>
            {t('account.workspace')}
          </Link>
          <button type="button" className="item" onClick={() => leave()}>
            {t('account.signOut')}
          </button>
        </>
      )}
    </Popup>
  );
}

function useSignOut(): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const act = useAct(signOut, {
    onDone: () => {
      // The home page comes first: a guarded page must not read its rows as nobody.
      void navigate({ to: '/' }).then(async () => adoptSession(client, await call(getSession, {})));
    },
  });
  return () => act.mutate({});
}
