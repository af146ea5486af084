import { confirmTotp, type SessionView, signOut } from '@jiebang/contracts/identity';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { Form, fieldValue } from './form.tsx';

/** The second step of a sign-in: a code of the authenticator, or a recovery code. */
export function TotpForm({
  onSession,
  onCancel,
}: {
  onSession: (view: SessionView) => void;
  onCancel: () => void;
}) {
  const t = useTexts('identity');
  const act = useAct(confirmTotp, { onDone: onSession });
  const leave = useAct(signOut, { onDone: onCancel });
  return (
    <div className="auth-card">
      <h1 className="page-title">{t('totp.title')}</h1>
      <p className="muted">{t('totp.note')}</p>
      <Form
        error={act.error}
        busy={act.isPending}
        submit={t('totp.submit')}
        onSubmit={(fields) => act.mutate({ body: { code: fieldValue(fields, 'code') } })}
        after={
          <Button look="ghost" onClick={() => leave.mutate({})}>
            {t('totp.cancel')}
          </Button>
        }
      >
        <TextField label={t('totp.code')} name="code" required autoComplete="one-time-code" autoFocus />
      </Form>
    </div>
  );
}
