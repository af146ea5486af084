import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { slimContracts } from './tools/slim-contracts.ts';

const api = `http://${process.env.JIEBANG_HOST ?? '127.0.0.1'}:${process.env.JIEBANG_PORT ?? '8080'}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), slimContracts()],
  server: { proxy: { '/api': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // An asset in a data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'base',
              priority: 2,
              test: /node_modules\/(\.pnpm\/)?(react|react-dom|scheduler|@tanstack|i18next|use-sync-external-store)[@+/]/,
            },
            // The workspace's kit and the schemas stay out of what a portal page loads first.
            {
              name: 'kit',
              priority: 1,
              test: /node_modules\/(\.pnpm\/)?(antd|@ant-design|@rc-component|rc-|dayjs)/,
            },
            // One file instead of thirty small ones, and better packed.
            { name: 'parts', priority: 1, test: /apps\/web\/src\/(lib|components)\//, minShareCount: 8 },
            { name: 'zod', priority: 1, test: /node_modules\/(\.pnpm\/)?zod/ },
          ],
        },
      },
    },
  },
});
