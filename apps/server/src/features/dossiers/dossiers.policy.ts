import { rankings } from '@jiebang/db/schema/rankings';
import { eq, type SQL } from 'drizzle-orm';

/** Everybody, as soon as the ranking is published; before that nobody, for it could still become void. */
export const dossiersVisible: SQL = eq(rankings.status, 'published');
