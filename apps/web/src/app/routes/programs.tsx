import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicRoute, requireCapability, words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

const program = createRoute({
  getParentRoute: () => publicRoute,
  path: '/programmes/$slug',
  loader: words('program-page'),
  component: lazyRouteComponent(
    () => import('../../features/programs/pages/program-page.tsx'),
    'ProgramPage',
  ),
});

const programs = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/programmes',
  beforeLoad: requireCapability('programs.manage'),
  loader: words('programs'),
  component: lazyRouteComponent(
    () => import('../../features/programs/pages/programs-office-page.tsx'),
    'ProgramsOfficePage',
  ),
});

const programOffice = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/programmes/$id',
  beforeLoad: requireCapability('programs.manage'),
  loader: words('programs'),
  component: lazyRouteComponent(
    () => import('../../features/programs/pages/program-office-page.tsx'),
    'ProgramOfficePage',
  ),
});

const departments = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/workspace/departments',
  beforeLoad: requireCapability('programs.manage'),
  loader: words('programs'),
  component: lazyRouteComponent(
    () => import('../../features/programs/pages/departments-page.tsx'),
    'DepartmentsPage',
  ),
});

/** A programme as everybody reads it. */
export const programRoutes = [program] as const;
/** Programmes, their rules and the departments, for those who set them. */
export const programOfficeRoutes = [programs, programOffice, departments] as const;
