import { Outlet } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import enUs from 'antd/locale/en_US';
import zhCn from 'antd/locale/zh_CN';
import { useMemo } from 'react';
import { useLocale } from '../../lib/texts.ts';
import { kitTheme } from './theme.ts';

/** The kit with theme, language and the nonce that the content security policy asks of its styles. */
export function KitRoot() {
  const locale = useLocale();
  const theme = useMemo(kitTheme, []);
  const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
  return (
    <ConfigProvider
      csp={{ nonce }}
      theme={theme}
      locale={locale === 'en' ? enUs : zhCn}
      button={{ autoInsertSpace: false }}
    >
      <App>
        <Outlet />
      </App>
    </ConfigProvider>
  );
}
