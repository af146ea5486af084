import { completePasswordReset } from '@jiebang/contracts/identity';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { Form, fieldValue } from '../components/form.tsx';

const route = getRouteApi('/public/reset-password');

/** Sets a new password with the token of the mail. */
export function ResetPasswordPage() {
  const t = useTexts('identity');
  useTitle(t('reset.title'));
  const { token } = route.useSearch();
  const act = useAct(completePasswordReset);
  return (
    <div className="wrap page auth stack">
      <h1 className="page-title">{t('reset.title')}</h1>
      {token === undefined ? <Note tone="amber" title={t('reset.noToken')} /> : null}
      {token === undefined ? (
        <div>
          <LinkButton to="/forgot-password">{t('reset.again')}</LinkButton>
        </div>
      ) : null}
      {act.isSuccess ? <Note tone="green" role="status" title={t('reset.done')} /> : null}
      {token !== undefined && !act.isSuccess ? (
        <Form
          error={act.error}
          busy={act.isPending}
          submit={t('reset.submit')}
          onSubmit={(fields) => act.mutate({ body: { token, password: fieldValue(fields, 'password') } })}
        >
          <TextField
            label={t('reset.password')}
            hint={t('signUp.passwordHint')}
            name="password"
            type="password"
            required
            minLength={8}
            autoComplete="new-password"
            wrong={fieldError(act.error, 'password')}
          />
        </Form>
      ) : null}
      <p className="auth-foot">
        <Link to="/sign-in">{t('forgot.back')}</Link>
      </p>
    </div>
  );
}
