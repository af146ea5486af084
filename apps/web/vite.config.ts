import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packAssets } from './tools/pack-assets.ts';
import { slimContracts } from './tools/slim-contracts.ts';

const api = `http://${process.env.JIEBANG_HOST ?? '127.0.0.1'}:${process.env.JIEBANG_PORT ?? '8080'}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), slimContracts(), packAssets()],
  server: { proxy: { '/api': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // What is loaded first is weighed by it: `tools/first-load.test.ts`.
    manifest: true,
    // Every browser of the target has it built in.
    modulePreload: { polyfill: false },
    target: 'es2023',
    // An asset in a data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // The router carries the names of all three hundred: the manifest tells which is which.
        chunkFileNames: 'assets/[hash].js',
        codeSplitting: {
          groups: [
            {
              name: 'base',
              priority: 3,
              test: /node_modules\/(\.pnpm\/)?(react|react-dom|scheduler|@tanstack|use-sync-external-store)[@+/]/,
            },
            // The workspace's kit and the schemas stay out of what a portal page loads first.
            {
              name: 'kit',
              priority: 1,
              test: /node_modules\/(\.pnpm\/)?(antd|@ant-design|@rc-component|rc-|dayjs)/,
            },
            // Two files instead of sixty small ones, and better packed: what every page needs, and what many do.
            {
              name: 'frame',
              priority: 2,
              tags: ['$initial'],
              test: /(apps\/web\/src\/(app|lib|components|features)|packages\/\w+\/src)\//,
            },
            { name: 'parts', priority: 1, test: /apps\/web\/src\/(lib|components)\//, minShareCount: 20 },
            { name: 'zod', priority: 1, test: /node_modules\/(\.pnpm\/)?zod/ },
          ],
        },
      },
    },
  },
});
