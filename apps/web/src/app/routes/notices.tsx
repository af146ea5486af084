import { FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR } from '@jiebang/domain/calendar/calendar-years';
import {
  type NoticeStatus,
  noticeLifecycle,
  type ObjectionStatus,
  objectionLifecycle,
} from '@jiebang/domain/notices/lifecycle';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicRoute, requireCapability, requireSignIn, words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

type Search = Record<string, unknown>;

const notices = createRoute({
  getParentRoute: () => publicRoute,
  path: '/notices',
  loader: words('notices', 'notice-clock'),
  component: lazyRouteComponent(() => import('../../features/notices/pages/notices-page.tsx'), 'NoticesPage'),
});

const notice = createRoute({
  getParentRoute: () => publicRoute,
  path: '/notices/$id',
  loader: words('notices', 'notice-clock', 'export'),
  component: lazyRouteComponent(() => import('../../features/notices/pages/notice-page.tsx'), 'NoticePage'),
});

const signedIn = createRoute({
  getParentRoute: () => publicRoute,
  id: 'signed-in-notices',
  beforeLoad: async (gate) => {
    await requireSignIn(gate);
  },
});

const object = createRoute({
  getParentRoute: () => signedIn,
  path: '/notices/$id/object',
  loader: words('objections', 'notice-clock', 'uploads'),
  component: lazyRouteComponent(() => import('../../features/objections/pages/file-page.tsx'), 'FilePage'),
});

const objections = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/objections',
  validateSearch: (search: Search): { status?: ObjectionStatus; mine?: boolean } => ({
    ...(objectionLifecycle.states.includes(search.status as ObjectionStatus)
      ? { status: search.status as ObjectionStatus }
      : {}),
    ...(search.mine === true ? { mine: true } : {}),
  }),
  loader: words('objections', 'notice-clock'),
  component: lazyRouteComponent(
    () => import('../../features/objections/pages/objections-page.tsx'),
    'ObjectionsPage',
  ),
});

const objection = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/objections/$id',
  loader: words('objections', 'notice-clock', 'papers', 're-reviews'),
  component: lazyRouteComponent(
    () => import('../../features/objections/pages/objection-page.tsx'),
    'ObjectionPage',
  ),
});

const reReviews = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/re-reviews',
  beforeLoad: requireCapability('opinions.give'),
  loader: words('re-reviews'),
  component: lazyRouteComponent(
    () => import('../../features/re-reviews/pages/re-reviews-page.tsx'),
    'ReReviewsPage',
  ),
});

const reReview = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/re-reviews/$id',
  beforeLoad: requireCapability('opinions.give'),
  loader: words('re-reviews'),
  component: lazyRouteComponent(
    () => import('../../features/re-reviews/pages/re-review-page.tsx'),
    'ReReviewPage',
  ),
});

const noticesOffice = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/notices',
  beforeLoad: requireCapability('notices.manage'),
  // `ranking`: a notice is to be drawn up on this one.
  validateSearch: (search: Search): { status?: NoticeStatus; ranking?: string } => ({
    ...(noticeLifecycle.states.includes(search.status as NoticeStatus)
      ? { status: search.status as NoticeStatus }
      : {}),
    ...(typeof search.ranking === 'string' ? { ranking: search.ranking.slice(0, 40) } : {}),
  }),
  loader: words('notices', 'notice-clock', 'calendar-gaps'),
  component: lazyRouteComponent(
    () => import('../../features/notices/pages/notices-office-page.tsx'),
    'NoticesOfficePage',
  ),
});

const noticeOffice = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/notices/$id',
  beforeLoad: requireCapability('notices.manage'),
  loader: words('notices', 'notice-clock'),
  component: lazyRouteComponent(
    () => import('../../features/notices/pages/notice-office-page.tsx'),
    'NoticeOfficePage',
  ),
});

function yearIn(search: Search): { year?: number } {
  const year = Number(search.year);
  return Number.isInteger(year) && year >= FIRST_CALENDAR_YEAR && year <= LAST_CALENDAR_YEAR ? { year } : {};
}

const calendar = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/calendar',
  beforeLoad: requireCapability('notices.manage'),
  validateSearch: yearIn,
  loader: words('calendar', 'calendar-gaps'),
  component: lazyRouteComponent(
    () => import('../../features/calendar/pages/calendar-page.tsx'),
    'CalendarPage',
  ),
});

const calendarImport = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/calendar/import',
  beforeLoad: requireCapability('notices.manage'),
  validateSearch: yearIn,
  loader: words('calendar'),
  component: lazyRouteComponent(() => import('../../features/calendar/pages/import-page.tsx'), 'ImportPage'),
});

/** Notices that everybody reads, and the way to object to one. */
export const noticeRoutes = [notices, notice, signedIn.addChildren([object])] as const;
/** Objections of a person and of the bureau, what experts look at again, notices in preparation, the official calendar. */
export const noticeOfficeRoutes = [
  objections,
  objection,
  reReviews,
  reReview,
  noticesOffice,
  noticeOffice,
  calendar,
  calendarImport,
] as const;
