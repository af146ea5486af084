import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ConsentsSection } from '../components/consents-section.tsx';
import { MailingSection } from '../components/mailing-section.tsx';
import { PasswordSection } from '../components/password-section.tsx';
import { ProfileSection } from '../components/profile-section.tsx';
import { SessionsSection } from '../components/sessions-section.tsx';
import { TokensSection } from '../components/tokens-section.tsx';
import { TotpSection } from '../components/totp-section.tsx';

export function AccountPage() {
  const t = useTexts('account');
  const { user } = useSession();
  useTitle(t('title'));
  if (!user) return null;
  return (
    <div className="wrap page stack loose">
      <h1 className="page-title">{t('title')}</h1>
      <ProfileSection user={user} key={user.id} />
      <PasswordSection email={user.email} />
      <TotpSection enabled={user.totpEnabled} demo={user.demo} />
      <MailingSection />
      <SessionsSection />
      <TokensSection />
      <ConsentsSection />
    </div>
  );
}
