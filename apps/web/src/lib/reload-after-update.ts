const STORE = 'jiebang.reloaded-at';
const ONCE_PER_MS = 60_000;

/**
 * A window that was open while the platform was updated asks for pages that are gone: it is loaded anew, once.
 * Should that not help, the error page says what to do.
 */
export function reloadAfterUpdate(): void {
  addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem(STORE) ?? 0);
    if (Date.now() - last < ONCE_PER_MS) return;
    sessionStorage.setItem(STORE, String(Date.now()));
    location.reload();
  });
}
