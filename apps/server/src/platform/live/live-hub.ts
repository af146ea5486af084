import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { Logger } from '../logger.ts';

const CHANNEL = 'jiebang_live';
const COALESCE_MS = 15;
/** NOTIFY carries at most 8,000 bytes. */
const TOPICS_PER_NOTIFY = 60;

export type LiveHub = {
  /** Announces a change to every process, coalesced: many touches of one topic in a moment are one event. */
  touch(topic: string): void;
  /** Calls back on each change of the topic, from whichever process. Answers the way to stop. */
  watch(topic: string, onChange: () => void): () => void;
  /** Begins to listen; a broken connection is taken up again and every watcher told once, as changes may have been missed. */
  listen(): Promise<void>;
  close(): Promise<void>;
};

/** Live updates over PostgreSQL LISTEN/NOTIFY, so that several API processes agree. */
export function createLiveHub(url: string, pool: pg.Pool, log: Logger): LiveHub {
  const emitter = new EventEmitter().setMaxListeners(0);
  let pending = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let client: pg.Client | null = null;
  let closed = false;

  async function flush() {
    timer = null;
    const topics = [...pending];
    pending = new Set();
    try {
      for (let i = 0; i < topics.length; i += TOPICS_PER_NOTIFY) {
        await pool.query('select pg_notify($1, $2)', [
          CHANNEL,
          topics.slice(i, i + TOPICS_PER_NOTIFY).join(','),
        ]);
      }
    } catch (error) {
      // Pages also look again by themselves; a lost update delays them, it does not mislead them.
      log.debug({ err: error }, 'live: notify failed');
    }
  }

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'jiebang-live' });
    next.on('notification', ({ payload }) => {
      for (const topic of payload?.split(',') ?? []) emitter.emit(topic);
    });
    next.on('error', () => void reconnect(next));
    next.on('end', () => void reconnect(next));
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    client = next;
  }

  async function reconnect(broken: pg.Client): Promise<void> {
    if (closed || client !== broken) return;
    client = null;
    for (let wait = 200; !closed; wait = Math.min(wait * 2, 5_000)) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      try {
        await connect();
        for (const topic of emitter.eventNames()) emitter.emit(topic);
        return;
      } catch {
        log.debug('live: database still away');
      }
    }
  }

  return {
    touch(topic) {
      pending.add(topic);
      timer ??= setTimeout(() => void flush(), COALESCE_MS);
    },
    watch(topic, onChange) {
      emitter.on(topic, onChange);
      return () => emitter.off(topic, onChange);
    },
    listen: connect,
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      if (pending.size > 0) await flush();
      const open = client;
      client = null;
      await open?.end().catch(() => undefined);
    },
  };
}
