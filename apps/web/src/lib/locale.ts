export type Locale = 'zh-CN' | 'en';

const STORE = 'jiebang.locale';

/** Chinese unless the address (`?lang=en`) or an earlier choice says otherwise. */
export function firstLocale(search: string, stored: string | null): Locale {
  const asked = new URLSearchParams(search).get('lang');
  return asLocale(asked) ?? asLocale(stored) ?? 'zh-CN';
}

/** The language to start in; one asked for by address is kept, and the address is cleaned of it. */
export function startLocale(): Locale {
  const locale = firstLocale(location.search, readStore());
  const address = new URL(location.href);
  if (address.searchParams.has('lang')) {
    keepLocale(locale);
    address.searchParams.delete('lang');
    history.replaceState(history.state, '', address);
  }
  return locale;
}

export function keepLocale(locale: Locale): void {
  try {
    localStorage.setItem(STORE, locale);
  } catch {
    // Storage may be switched off: the choice then lasts as long as the window.
  }
}

function readStore(): string | null {
  try {
    return localStorage.getItem(STORE);
  } catch {
    return null;
  }
}

function asLocale(value: string | null): Locale | null {
  if (value === 'en' || value === 'zh-CN') return value;
  return value?.startsWith('zh') ? 'zh-CN' : null;
}
