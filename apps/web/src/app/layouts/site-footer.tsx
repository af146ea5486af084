import { getChainHead } from '@jiebang/contracts/audit';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatInstant, formatNumber } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { useLocale, useTexts } from '../../lib/texts.ts';
import { apiQuery } from '../../lib/use-api.ts';
import './site-footer.css';

/** Who runs this, under which terms, and where the audit chain stands. */
export function SiteFooter() {
  const t = useTexts('common');
  const { demo } = useSession();
  return (
    <footer className="site-foot">
      <div className="wrap">
        <span>{demo ? `${t('footer.host')} · ${t('footer.support')}` : t('brand.full')}</span>
        <span className="row">
          <Link to="/programmes">{t('nav.programs')}</Link>
          <Link to="/legal/terms">{t('footer.terms')}</Link>
          <Link to="/legal/privacy">{t('footer.privacy')}</Link>
          <Link to="/developers">{t('footer.api')}</Link>
        </span>
        <ChainHead />
      </div>
    </footer>
  );
}

function ChainHead() {
  const t = useTexts('common');
  const locale = useLocale();
  const { data } = useQuery({ ...apiQuery(getChainHead, {}), staleTime: 60_000, retry: false });
  if (!data) return <Link to="/verify">{t('nav.verify')}</Link>;
  const sealed = data.sealedAt
    ? t('footer.sealed', { at: formatInstant(data.sealedAt, locale) })
    : t('footer.notSealed');
  return (
    <span className="chain num">
      <span>{t('footer.chain', { entry: formatNumber(data.events, locale) })}</span>
      <span>{sealed}</span>
      <Link to="/verify">{t('nav.verify')}</Link>
    </span>
  );
}
