import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../lib/session.ts';
import { useTexts } from '../../lib/texts.ts';
import { workspaceNavigation } from '../navigation.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { MenuIcon } from './icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { NotificationsBell } from './notifications-bell.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import './header.css';
import './page.css';
import './workspace-layout.css';

/** Rail of what this person may do, bell and account; the rail folds into a menu on a phone. */
export function WorkspaceLayout() {
  const t = useTexts('common');
  const { main, path } = useFocusOnArrival();
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === path;
  return (
    <div className="workspace">
      <header>
        <a className="skip-link" href="#main">
          {t('skip')}
        </a>
        <DemoBanner />
        <div className="top">
          <div className="wrap">
            <Brand />
            <div className="end">
              <Link to="/" className="small nowrap to-portal">
                {t('nav.backToPortal')}
              </Link>
              <LanguageSwitch />
              <NotificationsBell />
              <AccountMenu />
              <button
                type="button"
                className="icon-btn menu-button"
                aria-label={t('nav.menu')}
                aria-expanded={open}
                aria-controls="rail"
                onClick={() => setOpenOn(open ? null : path)}
              >
                <MenuIcon />
              </button>
            </div>
          </div>
        </div>
      </header>
      <Rail open={open} />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

function Rail({ open }: { open: boolean }) {
  const t = useTexts('common');
  const { can } = useSession();
  const entries = workspaceNavigation.filter(
    (entry) =>
      (entry.capability === null || can(entry.capability)) && !('unless' in entry && can(entry.unless)),
  );
  const groups = [...new Set(entries.map(({ group }) => group))];
  return (
    <nav id="rail" className={open ? 'rail open' : 'rail'} aria-label={t('nav.workspaceLabel')}>
      {groups.map((group) => (
        <div key={group}>
          <h2>{t(group)}</h2>
          <ul>
            {entries
              .filter((entry) => entry.group === group)
              .map(({ to, text }) => (
                <li key={to}>
                  <Link to={to} activeOptions={{ exact: to === '/workspace', includeSearch: false }}>
                    {t(text)}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
