import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { HOME } from '../../lib/landing.ts';
import { readSession, sessionQuery } from '../../lib/session.ts';
import { publicRoute, type RouterContext, words } from './root.tsx';

/** Only an address of this site may follow a sign-in: `next` comes from outside. */
function nextOf(search: Record<string, unknown>): { next?: string } {
  const { next } = search;
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
}

function tokenOf(search: Record<string, unknown>): { token?: string } {
  return typeof search.token === 'string' ? { token: search.token } : {};
}

/** Who is signed in has no business here: they go where they were headed. */
async function sendHome(gate: { context: RouterContext; search: { next?: string } }) {
  // A session that cannot be read leaves the form, which will tell what is wrong.
  const view = await gate.context.client.ensureQueryData(sessionQuery).catch(() => undefined);
  const { user } = readSession(view);
  if (user) throw redirect({ href: gate.search.next ?? HOME });
}

const signIn = createRoute({
  getParentRoute: () => publicRoute,
  path: '/sign-in',
  validateSearch: nextOf,
  beforeLoad: sendHome,
  loader: words('identity'),
  component: lazyRouteComponent(() => import('../../features/identity/pages/sign-in-page.tsx'), 'SignInPage'),
});

const signUp = createRoute({
  getParentRoute: () => publicRoute,
  path: '/sign-up',
  validateSearch: nextOf,
  loader: words('identity'),
  component: lazyRouteComponent(() => import('../../features/identity/pages/sign-up-page.tsx'), 'SignUpPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => publicRoute,
  path: '/forgot-password',
  loader: words('identity'),
  component: lazyRouteComponent(
    () => import('../../features/identity/pages/forgot-password-page.tsx'),
    'ForgotPasswordPage',
  ),
});

const resetPassword = createRoute({
  getParentRoute: () => publicRoute,
  path: '/reset-password',
  validateSearch: tokenOf,
  loader: words('identity'),
  component: lazyRouteComponent(
    () => import('../../features/identity/pages/reset-password-page.tsx'),
    'ResetPasswordPage',
  ),
});

const verifyEmail = createRoute({
  getParentRoute: () => publicRoute,
  path: '/verify-email',
  validateSearch: tokenOf,
  loader: words('identity'),
  component: lazyRouteComponent(
    () => import('../../features/identity/pages/verify-email-page.tsx'),
    'VerifyEmailPage',
  ),
});

export const accountRoutes = [signIn, signUp, forgotPassword, resetPassword, verifyEmail] as const;
