import { type SessionView, signIn } from '@jiebang/contracts/identity';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Card } from '../../../components/card.tsx';
import { TextField } from '../../../components/field.tsx';
import { HOME } from '../../../lib/landing.ts';
import { adoptSession, sessionQuery, useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { DemoAccounts } from '../components/demo-accounts.tsx';
import { Form, fieldValue } from '../components/form.tsx';
import { TotpForm } from '../components/totp-form.tsx';
import { TotpSetup } from '../components/totp-setup.tsx';

const route = getRouteApi('/public/sign-in');

/** Sign-in: password, then whatever second step the account needs; in demonstration mode one click. */
export function SignInPage() {
  const t = useTexts('identity');
  useTitle(t('signIn.title'));
  const { next } = route.useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  const session = useSession();
  const onSession = (view: SessionView) => {
    adoptSession(client, view);
    if (view.state === 'full') void navigate({ href: next ?? HOME });
  };
  if (session.state === 'totp')
    return (
      <div className="wrap page auth">
        <TotpForm onSession={onSession} onCancel={() => void client.invalidateQueries(sessionQuery)} />
      </div>
    );
  if (session.state === 'totp_setup')
    return (
      <div className="wrap page auth">
        <TotpSetup onSession={onSession} />
      </div>
    );
  return (
    <div className={session.demo ? 'wrap page' : 'wrap page auth'}>
      <h1 className="page-title">{t('signIn.title')}</h1>
      <div className={session.demo ? 'sign-in' : undefined}>
        {session.demo ? <DemoAccounts accounts={session.demo.accounts} onSession={onSession} /> : null}
        <PasswordForm onSession={onSession} demo={session.demo !== null} />
      </div>
    </div>
  );
}

function PasswordForm({ onSession, demo }: { onSession: (view: SessionView) => void; demo: boolean }) {
  const t = useTexts('identity');
  const { next } = route.useSearch();
  const act = useAct(signIn, { onDone: onSession });
  return (
    <Card as="section" className="auth-card">
      {demo ? <h2>{t('signIn.orMail')}</h2> : null}
      <Form
        error={act.error}
        busy={act.isPending}
        submit={t('signIn.submit')}
        onSubmit={(fields) =>
          act.mutate({
            body: { email: fieldValue(fields, 'email'), password: fieldValue(fields, 'password') },
          })
        }
        after={<Link to="/forgot-password">{t('signIn.forgot')}</Link>}
      >
        <TextField label={t('signIn.email')} name="email" type="email" required autoComplete="username" />
        <TextField
          label={t('signIn.password')}
          name="password"
          type="password"
          required
          autoComplete="current-password"
        />
      </Form>
      <p className="auth-foot">
        {t('signIn.noAccount')}{' '}
        <Link to="/sign-up" search={next ? { next } : {}}>
          {t('signIn.signUp')}
        </Link>
      </p>
    </Card>
  );
}
