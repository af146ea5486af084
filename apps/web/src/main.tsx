import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './app/query-client.ts';
import { router } from './app/router.tsx';
import { reloadAfterUpdate } from './lib/reload-after-update.ts';
import { sessionQuery } from './lib/session.ts';
import { startTexts } from './lib/texts.ts';
import './styles/base.css';

reloadAfterUpdate();
// Who this is, is asked while the words are fetched; the page waits for the words only.
void queryClient.prefetchQuery(sessionQuery);
await startTexts();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
