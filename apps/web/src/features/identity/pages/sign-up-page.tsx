import { consentDocuments, signUp } from '@jiebang/contracts/identity';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { CheckField, fieldError, TextField } from '../../../components/field.tsx';
import { HOME } from '../../../lib/landing.ts';
import { adoptSession } from '../../../lib/session.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { Form, fieldValue } from '../components/form.tsx';

const route = getRouteApi('/public/sign-up');

/** A new account: the consents are two, apart, and never ticked in advance. */
export function SignUpPage() {
  const t = useTexts('identity');
  useTitle(t('signUp.title'));
  const locale = useLocale();
  const { next } = route.useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  const act = useAct(signUp, {
    onDone: (view) => {
      adoptSession(client, view);
      void navigate({ href: next ?? HOME });
    },
  });
  const send = (fields: FormData) => {
    const documents = (['terms', 'privacy'] as const).filter((name) => fields.get(name) !== null);
    const consents = documents.map((document) => ({ document, version: consentDocuments[document] }));
    act.mutate({
      body: {
        name: fieldValue(fields, 'name'),
        email: fieldValue(fields, 'email'),
        password: fieldValue(fields, 'password'),
        locale,
        consents,
      },
    });
  };
  return (
    <div className="wrap page auth stack">
      <h1 className="page-title">{t('signUp.title')}</h1>
      <Form error={act.error} busy={act.isPending} submit={t('signUp.submit')} onSubmit={send}>
        <SignUpFields error={act.error} />
      </Form>
      <p className="auth-foot">
        {t('signUp.have')}{' '}
        <Link to="/sign-in" search={next ? { next } : {}}>
          {t('signIn.submit')}
        </Link>
      </p>
    </div>
  );
}

function SignUpFields({ error }: { error: unknown }) {
  const t = useTexts('identity');
  return (
    <>
      <TextField
        label={t('signUp.name')}
        name="name"
        required
        maxLength={60}
        autoComplete="name"
        wrong={fieldError(error, 'name')}
      />
      <TextField
        label={t('signUp.email')}
        hint={t('signUp.emailHint')}
        name="email"
        type="email"
        required
        autoComplete="email"
        wrong={fieldError(error, 'email')}
      />
      <TextField
        label={t('signUp.password')}
        hint={t('signUp.passwordHint')}
        name="password"
        type="password"
        required
        minLength={8}
        autoComplete="new-password"
        wrong={fieldError(error, 'password')}
      />
      <CheckField label={t('signUp.terms')} name="terms" required />
      <CheckField label={t('signUp.privacy')} name="privacy" required />
      <p className="row auth-foot">
        <Link to="/legal/terms" target="_blank">
          {t('signUp.readTerms')}
        </Link>
        <Link to="/legal/privacy" target="_blank">
          {t('signUp.readPrivacy')}
        </Link>
      </p>
    </>
  );
}
