import type { NotificationFilter } from '@jiebang/contracts/notifications';
import { type NotificationGroup, notificationGroupIds } from '@jiebang/domain/notifications/groups';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireCapability, words } from './root.tsx';
import { kitRoute, workspaceRoute } from './workspace.tsx';

const organisations = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/organisations',
  loader: words('organisations'),
  component: lazyRouteComponent(
    () => import('../../features/organisations/pages/organisations-page.tsx'),
    'OrganisationsPage',
  ),
});

const organisation = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/organisations/$id',
  loader: words('organisations', 'eligibility'),
  component: lazyRouteComponent(
    () => import('../../features/organisations/pages/organisation-page.tsx'),
    'OrganisationPage',
  ),
});

const bodyWebhooks = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/organisations/$id/webhooks',
  loader: words('webhooks'),
  component: lazyRouteComponent(
    () => import('../../features/webhooks/pages/webhooks-page.tsx'),
    'BodyWebhooksPage',
  ),
});

const bureauWebhooks = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/webhooks',
  beforeLoad: requireCapability('programs.manage'),
  loader: words('webhooks'),
  component: lazyRouteComponent(
    () => import('../../features/webhooks/pages/webhooks-page.tsx'),
    'BureauWebhooksPage',
  ),
});

/** With the kit: its select searches 250 countries. */
const register = createRoute({
  getParentRoute: () => kitRoute,
  path: '/workspace/organisations/register',
  loader: words('organisations'),
  component: lazyRouteComponent(
    () => import('../../features/organisations/pages/register-page.tsx'),
    'RegisterPage',
  ),
});

const account = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/account',
  loader: words('account'),
  component: lazyRouteComponent(() => import('../../features/account/pages/account-page.tsx'), 'AccountPage'),
});

const notifications = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/notifications',
  validateSearch: (search: Record<string, unknown>): NotificationFilter => ({
    ...(search.state === 'unread' || search.state === 'read' ? { state: search.state } : {}),
    ...(notificationGroupIds.includes(search.group as NotificationGroup)
      ? { group: search.group as NotificationGroup }
      : {}),
  }),
  loader: words('account', 'notifications'),
  component: lazyRouteComponent(
    () => import('../../features/account/pages/notifications-page.tsx'),
    'NotificationsPage',
  ),
});

/** What every signed-in person has: bodies, account, notifications. */
export const ownRoutes = [
  organisations,
  organisation,
  bodyWebhooks,
  bureauWebhooks,
  account,
  notifications,
] as const;
export const ownKitRoutes = [register] as const;
