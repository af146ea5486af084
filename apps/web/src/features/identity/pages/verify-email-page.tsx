import { getSession, verifyEmail } from '@jiebang/contracts/identity';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { LinkButton } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import '../identity.css';

const route = getRouteApi('/public/verify-email');

/** Proves a mail address with the token of the mail, at once and once. */
export function VerifyEmailPage() {
  const t = useTexts('identity');
  useTitle(t('verify.title'));
  const { token } = route.useSearch();
  const act = useAct(verifyEmail, { refreshes: [getSession] });
  const { mutate } = act;
  const sent = useRef(false);
  useEffect(() => {
    // The token works once: an effect that runs twice must not spend it and then report it as spent.
    if (token === undefined || sent.current) return;
    sent.current = true;
    mutate({ body: { token } });
  }, [token, mutate]);
  return (
    <div className="wrap page auth stack">
      <h1 className="page-title">{t('verify.title')}</h1>
      {token === undefined ? <Note tone="amber" title={t('verify.noToken')} /> : null}
      {token === undefined || act.error ? <p className="muted">{t('verify.again')}</p> : null}
      {token === undefined || act.error ? (
        <div>
          <LinkButton to="/workspace" look="ghost">
            {t('verify.go')}
          </LinkButton>
        </div>
      ) : null}
      {act.isPending ? <p role="status">{t('verify.working')}</p> : null}
      {act.error ? <ProblemNote error={act.error} /> : null}
      {act.isSuccess ? (
        <>
          <Note tone="green" role="status" title={t('verify.done')} />
          <div>
            <LinkButton to="/workspace">{t('verify.go')}</LinkButton>
          </div>
        </>
      ) : null}
    </div>
  );
}
