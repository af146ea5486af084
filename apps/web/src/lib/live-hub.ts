import { type LiveEvent, streamLive } from '@jiebang/contracts/live';

export type LiveStatus = 'off' | 'connecting' | 'live' | 'lost';
type Listener = () => void;

const FIRST_RETRY_MS = 1500;
const LONGEST_RETRY_MS = 30_000;

/**
 * One event stream for the whole page, over the union of the topics in use: a browser allows six connections to
 * a host, and several windows may be open. Listeners are told when a topic changed, and all of them whenever
 * a stream opens: what happened before is unknown (an evaluation may end between the page's reading and the opening).
 */
export class LiveHub {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly watchers = new Set<Listener>();
  private source: EventSource | null = null;
  private opened = '';
  private timer: ReturnType<typeof setTimeout> | null = null;
  private retryMs = FIRST_RETRY_MS;
  private gap = false;
  private current: LiveStatus = 'off';

  readonly status = (): LiveStatus => this.current;

  readonly watch = (watcher: Listener): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  subscribe(topic: string, listener: Listener): () => void {
    const set = this.listeners.get(topic) ?? new Set();
    set.add(listener);
    this.listeners.set(topic, set);
    this.schedule(0);
    return () => {
      set.delete(listener);
      if (set.size === 0) this.listeners.delete(topic);
      this.schedule(0);
    };
  }

  private schedule(delayMs: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connect(), delayMs);
  }

  private connect(): void {
    this.timer = null;
    const topics = [...this.listeners.keys()].sort().join(',');
    if (topics === this.opened && this.source) return;
    this.source?.close();
    this.source = null;
    this.opened = topics;
    if (!topics) {
      this.show('off');
      return;
    }
    this.show(this.gap ? 'lost' : 'connecting');
    const source = new EventSource(`${streamLive.path}?topics=${encodeURIComponent(topics)}`);
    this.source = source;
    source.addEventListener('open', () => this.onOpen());
    source.addEventListener('change', (event) => this.onChange(event.data));
    source.addEventListener('error', () => this.onError(source));
  }

  private onOpen(): void {
    this.retryMs = FIRST_RETRY_MS;
    this.show('live');
    this.gap = false;
    for (const topic of this.listeners.keys()) this.tell(topic);
  }

  private onChange(data: string): void {
    const event = JSON.parse(data) as LiveEvent;
    this.tell(event.topic);
  }

  private tell(topic: string): void {
    for (const listener of this.listeners.get(topic) ?? []) listener();
  }

  /** A browser does not come back by itself after an HTTP error, nor soon enough after a restart: we do it. */
  private onError(source: EventSource): void {
    if (source !== this.source) return;
    source.close();
    this.source = null;
    this.gap = true;
    this.show('lost');
    this.schedule(this.retryMs * (0.75 + Math.random() / 2));
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
  }

  private show(status: LiveStatus): void {
    if (status === this.current) return;
    this.current = status;
    for (const tell of this.watchers) tell();
  }
}

export const liveHub = new LiveHub();
