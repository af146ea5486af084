import { requestPasswordReset } from '@jiebang/contracts/identity';
import { Link } from '@tanstack/react-router';
import { TextField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { Form, fieldValue } from '../components/form.tsx';

/** Asks for a reset link; the answer does not tell whether the address is known. */
export function ForgotPasswordPage() {
  const t = useTexts('identity');
  useTitle(t('forgot.title'));
  const act = useAct(requestPasswordReset);
  return (
    <div className="wrap page auth stack">
      <h1 className="page-title">{t('forgot.title')}</h1>
      {act.isSuccess ? (
        <Note tone="green" role="status" title={t('forgot.sent')} />
      ) : (
        <>
          <p className="muted">{t('forgot.note')}</p>
          <Form
            error={act.error}
            busy={act.isPending}
            submit={t('forgot.submit')}
            onSubmit={(fields) => act.mutate({ body: { email: fieldValue(fields, 'email') } })}
          >
            <TextField label={t('signIn.email')} name="email" type="email" required autoComplete="email" />
          </Form>
        </>
      )}
      <p className="auth-foot">
        <Link to="/sign-in">{t('forgot.back')}</Link>
      </p>
    </div>
  );
}
