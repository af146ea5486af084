import { getSession, resendVerification, type SessionView, updateProfile } from '@jiebang/contracts/identity';
import { roleLabels } from '@jiebang/domain/identity/roles';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { fieldError, SelectField, TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Tag } from '../../../components/tag.tsx';
import type { Locale } from '../../../lib/locale.ts';
import { adoptSession } from '../../../lib/session.ts';
import { switchLocale, useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { Section } from './section.tsx';

type User = NonNullable<SessionView['user']>;

export function ProfileSection({ user }: { user: User }) {
  const t = useTexts('account');
  const text = useText();
  return (
    <Section title={t('profile.title')}>
      <dl className="account-facts">
        <dt>{t('profile.email')}</dt>
        <dd className="row">
          {user.email}
          <Tag tone={user.emailVerified ? 'green' : 'amber'}>
            {t(user.emailVerified ? 'profile.verified' : 'profile.unverified')}
          </Tag>
          {user.emailVerified ? null : <ResendVerification />}
        </dd>
        <dt>{t('profile.roles')}</dt>
        <dd>{user.roles.map((role) => text(roleLabels[role])).join(' · ') || t('profile.noRoles')}</dd>
      </dl>
      <ProfileForm user={user} />
    </Section>
  );
}

function ResendVerification() {
  const t = useTexts('account');
  const act = useAct(resendVerification);
  return (
    <>
      <Button look="ghost" small busy={act.isPending} onClick={() => act.mutate({})}>
        {t('profile.resend')}
      </Button>
      <span role="status" className="small">
        {act.isSuccess ? t('profile.resent') : ''}
      </span>
      {act.error ? <ProblemNote error={act.error} /> : null}
    </>
  );
}

function ProfileForm({ user }: { user: User }) {
  const t = useTexts('account');
  const client = useQueryClient();
  const [name, setName] = useState(user.name);
  const [locale, setLocale] = useState<Locale>(user.locale);
  const act = useAct(updateProfile, {
    refreshes: [getSession],
    onDone: (session) => {
      adoptSession(client, session);
      if (session.user) void switchLocale(session.user.locale);
    },
  });
  return (
    <form
      className="stack account-form"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ body: { name, locale } });
      }}
    >
      <TextField
        label={t('profile.name')}
        value={name}
        maxLength={60}
        required
        autoComplete="name"
        wrong={fieldError(act.error, 'name')}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        label={t('profile.language')}
        value={locale}
        onChange={(event) => setLocale(event.target.value === 'en' ? 'en' : 'zh-CN')}
      >
        <option value="zh-CN">{t('profile.chinese')}</option>
        <option value="en">{t('profile.english')}</option>
      </SelectField>
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="row">
        <Button type="submit" busy={act.isPending}>
          {t('profile.save')}
        </Button>
        <span role="status" className="small">
          {act.isSuccess ? t('profile.saved') : ''}
        </span>
      </div>
    </form>
  );
}
