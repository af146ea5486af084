import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readProgramFilters } from '../../features/programs/lib/program-filters.ts';
import { publicRoute, requireCapability, words } from './root.tsx';
import { workspaceRoute } from './workspace.tsx';

const programIndex = createRoute({
  getParentRoute: () => publicRoute,
  path: '/programmes',
  validateSearch: readProgramFilters,
  loader: words('program-page'),
  component: lazyRouteComponent(
    () => import('../../features/programs/pages/programs-page.tsx'),
    'ProgramsPage',
  ),
});

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

/** Programmes as everybody reads them. */
export const programRoutes = [programIndex, program] as const;
/** Programmes, their rules and the departments, for those who set them. */
export const programOfficeRoutes = [programs, programOffice, departments] as const;
