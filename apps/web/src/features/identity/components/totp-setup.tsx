import { beginTotp, enableTotp, type SessionView } from '@jiebang/contracts/identity';
import { useEffect, useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { Form, fieldValue } from './form.tsx';

/** Roles of office must set up an authenticator before anything else; the recovery codes are shown once. */
export function TotpSetup({ onSession }: { onSession: (view: SessionView) => void }) {
  const t = useTexts('identity');
  const begin = useAct(beginTotp);
  const enable = useAct(enableTotp);
  const { mutate } = begin;
  const asked = useRef(false);
  useEffect(() => {
    // Each call makes a new secret: an effect that runs twice must not ask twice.
    if (asked.current) return;
    asked.current = true;
    mutate({});
  }, [mutate]);
  if (enable.data)
    return <RecoveryCodes codes={enable.data.recoveryCodes} onSaved={() => onSession(enable.data.session)} />;
  return (
    <div className="auth-card">
      <h1 className="page-title">{t('setup.title')}</h1>
      <p className="muted">{t('setup.note')}</p>
      {begin.error ? <ProblemNote error={begin.error} onRetry={() => mutate({})} /> : null}
      {begin.data ? (
        <>
          <img
            className="qr"
            src={`data:image/svg+xml;utf8,${encodeURIComponent(begin.data.qrSvg)}`}
            alt={t('setup.qr')}
            width={208}
            height={208}
          />
          <p>
            {t('setup.secret')} <code>{begin.data.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
          <Form
            error={enable.error}
            busy={enable.isPending}
            submit={t('setup.submit')}
            onSubmit={(fields) => enable.mutate({ body: { code: fieldValue(fields, 'code') } })}
          >
            <TextField
              label={t('setup.code')}
              name="code"
              required
              inputMode="numeric"
              autoComplete="one-time-code"
            />
          </Form>
        </>
      ) : null}
    </div>
  );
}

function RecoveryCodes({ codes, onSaved }: { codes: string[]; onSaved: () => void }) {
  const t = useTexts('identity');
  return (
    <div className="auth-card">
      <h1 className="page-title">{t('setup.codesTitle')}</h1>
      <p>{t('setup.codesNote')}</p>
      <ul className="recovery-codes mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="row">
        <Button onClick={onSaved}>{t('setup.saved')}</Button>
        <Button look="ghost" onClick={() => window.print()}>
          {t('setup.print')}
        </Button>
      </div>
    </div>
  );
}
