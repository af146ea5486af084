import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '../../lib/texts.ts';
import { publicNavigation } from '../navigation.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { MenuIcon } from './icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SiteFooter } from './site-footer.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import './header.css';
import './page.css';
import './print.css';
import './public-layout.css';

export function PublicLayout() {
  const t = useTexts('common');
  const { main, path } = useFocusOnArrival();
  return (
    <div className="public">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <div>
        <DemoBanner />
        <PublicHeader path={path} />
      </div>
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <SiteFooter />
      <PrintFoot />
    </div>
  );
}

/** Where a printed page can be read as it stands today. */
function PrintFoot() {
  const t = useTexts('common');
  const { href } = useLocation();
  return <p className="wrap print-foot">{t('print.address', { address: `${location.origin}${href}` })}</p>;
}

function PublicHeader({ path }: { path: string }) {
  const t = useTexts('common');
  // Kept with the page it was opened on: following a link closes the menu.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === path;
  return (
    <header className="top">
      <div className="wrap">
        <Brand />
        <nav className={open ? 'open' : undefined} aria-label={t('nav.label')} id="main-nav">
          {publicNavigation.map(({ to, text }) => (
            <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
              {t(text)}
            </Link>
          ))}
        </nav>
        <div className="end">
          <LanguageSwitch />
          <AccountMenu />
          <button
            type="button"
            className="icon-btn menu-button"
            aria-label={t('nav.menu')}
            aria-expanded={open}
            aria-controls="main-nav"
            onClick={() => setOpenOn(open ? null : path)}
          >
            <MenuIcon />
          </button>
        </div>
      </div>
    </header>
  );
}
