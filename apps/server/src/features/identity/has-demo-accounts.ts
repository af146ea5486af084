import type { Tx } from '@jiebang/db/client';
import { listDemoRows } from './users.repository.ts';

/** Are there demonstration accounts in use? Production does not start on such a database. */
export const hasDemoAccounts = async (tx: Tx): Promise<boolean> => (await listDemoRows(tx)).length > 0;
