import { changePassword, listSessions } from '@jiebang/contracts/identity';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { Section } from './section.tsx';

const empty = { current: '', next: '', again: '' };

export function PasswordSection({ email }: { email: string }) {
  const t = useTexts('account');
  const [typed, setTyped] = useState(empty);
  const act = useAct(changePassword, { refreshes: [listSessions], onDone: () => setTyped(empty) });
  const differ = typed.again !== '' && typed.again !== typed.next;
  const field = (key: keyof typeof empty, autoComplete: string) => ({
    type: 'password',
    label: t(`password.${key}`),
    value: typed[key],
    autoComplete,
    required: true,
    maxLength: 200,
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [key]: event.target.value }),
  });
  return (
    <Section title={t('password.title')}>
      <form
        className="stack account-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!differ) act.mutate({ body: { current: typed.current, next: typed.next } });
        }}
      >
        {/* A password manager keeps the new password under the right account only if it sees which one. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <TextField {...field('current', 'current-password')} wrong={fieldError(act.error, 'current')} />
        <TextField
          {...field('next', 'new-password')}
          minLength={8}
          hint={t('password.hint')}
          wrong={fieldError(act.error, 'next')}
        />
        <TextField {...field('again', 'new-password')} wrong={differ ? t('password.mismatch') : undefined} />
        {act.error ? <ProblemNote error={act.error} /> : null}
        <div className="row">
          <Button type="submit" busy={act.isPending}>
            {t('password.change')}
          </Button>
          <span role="status" className="small">
            {act.isSuccess ? t('password.changed') : ''}
          </span>
        </div>
      </form>
    </Section>
  );
}
