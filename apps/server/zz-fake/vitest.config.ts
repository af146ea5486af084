import { defineConfig } from '/work/main/node_modules/vitest/dist/config.js';
export default defineConfig({
  root: '/work/main',
  resolve: { alias: [
    { find: /^.*features\/identity\/public\.ts$/, replacement: '/work/main/apps/server/zz-fake/identity-public.ts' },
    { find: /^\.\.\/identity\/public\.ts$/, replacement: '/work/main/apps/server/zz-fake/identity-public.ts' },
    { find: /^.*(identity\.routes|organisations\.routes|audit\.routes|identity\.jobs)\.ts$/, replacement: '/work/main/apps/server/zz-fake/identity-routes.ts' },
  ] },
  test: { include: ['apps/server/**/*.test.ts'], globalSetup: ['tools/testing/postgres.ts'], testTimeout: 60000, hookTimeout: 60000 },
});
