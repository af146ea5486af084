import { updateProfile } from '@jiebang/contracts/identity';
import { call } from '../../lib/call.ts';
import { useSession } from '../../lib/session.ts';
import { switchLocale, useLocale, useTexts } from '../../lib/texts.ts';

/** The other language, named in itself. A signed-in person's choice also decides the language of their mail. */
export function LanguageSwitch() {
  const t = useTexts('common');
  const locale = useLocale();
  const { user } = useSession();
  const other = locale === 'en' ? 'zh-CN' : 'en';
  const change = async () => {
    await switchLocale(other);
    // Only the mail's language hangs on this call; the page has changed already, so a failure is not worth a word.
    if (user) await call(updateProfile, { body: { locale: other } }).catch(() => undefined);
  };
  return (
    <button type="button" className="icon-btn" lang={other} onClick={() => void change()}>
      <span aria-hidden="true">{t('language.other')}</span>
      <span className="sr-only">{t('language.otherLabel')}</span>
    </button>
  );
}
