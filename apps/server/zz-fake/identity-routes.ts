import { z } from 'zod';
import { eq } from 'drizzle-orm';
import { users } from '@jiebang/db/schema/identity';
export const identityRoutes: any[] = [{ endpoint: { name: 'demo', method: 'POST', path: '/api/session/demo', summary: '', access: 'public', body: z.object({ key: z.string() }), response: z.any() },
  handle: async (ctx: any, { body }: any, http: any) => {
    const [u] = await ctx.services.db.select().from(users).where(eq(users.demoKey, body.key));
    http.reply.setCookie('fake', body.key);
    return { csrfToken: 'c', user: { id: u.id } };
  } }];
export const organisationRoutes: any[] = [];
export const auditRoutes: any[] = [];
export const identityJobs: any[] = [];
