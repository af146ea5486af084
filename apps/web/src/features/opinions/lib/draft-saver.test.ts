import type { OpinionView } from '@jiebang/contracts/opinions';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { networkProblem, problemOf } from '../../../lib/api-problem.ts';
import { DraftSaver } from './draft-saver.ts';
import type { Draft } from './kept-draft.ts';

const view = (revision: number, opinion: string) =>
  ({ id: 'one', revision, opinion, recommendation: null, answers: {} }) as unknown as OpinionView;
const problem = (code: string) =>
  problemOf(409, { code, fault: 'caller', title: code, status: 409, type: '', requestId: '' });

/** A server with one opinion, which another window may change. */
function fakeServer() {
  const row = { revision: 1, draft: { recommendation: null, opinion: '', answers: {} } as Draft };
  const server = {
    sent: [] as string[],
    fails: null as unknown,
    refused: vi.fn(),
    otherWindow(opinion: string) {
      row.revision += 1;
      row.draft = { recommendation: null, opinion, answers: {} };
    },
    async save(revision: number, changes: Draft) {
      server.sent.push(changes.opinion);
      if (server.fails) throw server.fails;
      if (revision !== row.revision) throw problem('conflict');
      row.revision += 1;
      row.draft = changes;
      return view(row.revision, changes.opinion);
    },
    read: async () => view(row.revision, row.draft.opinion),
    row,
  };
  return server;
}

beforeEach(() => {
  vi.useFakeTimers();
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('saves what stands there when somebody pauses, not every key', async () => {
  const server = fakeServer();
  const saver = new DraftSaver(view(1, ''), server);
  for (const opinion of ['同', '同意', '同意。']) saver.write({ opinion });
  expect(saver.state().kind).toBe('pending');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.sent).toEqual(['同意。']);
  expect(saver.state().kind).toBe('saved');
});

it('never writes over another window: the person chooses, and either choice loses nothing unasked', async () => {
  const server = fakeServer();
  const saver = new DraftSaver(view(1, ''), server);
  server.otherWindow('别处写的');
  saver.write({ opinion: '此处写的' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saver.state()).toMatchObject({ kind: 'conflict', theirs: { opinion: '别处写的' } });
  saver.write({ opinion: '此处接着写' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.row.draft.opinion).toBe('别处写的');
  expect(await saver.flush()).toBe(false);

  saver.resolve('mine');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.row.draft.opinion).toBe('此处接着写');
});

it('takes over the other window’s words where that is chosen', async () => {
  const server = fakeServer();
  const saver = new DraftSaver(view(1, ''), server);
  server.otherWindow('别处写的');
  saver.write({ opinion: '此处写的' });
  await vi.advanceTimersByTimeAsync(1_000);
  saver.resolve('theirs');
  expect(saver.draft().opinion).toBe('别处写的');
  expect(await saver.flush()).toBe(true);
  expect(server.sent).toEqual(['此处写的']);
});

it('tries again by itself when the line was lost', async () => {
  const server = fakeServer();
  const saver = new DraftSaver(view(1, ''), server);
  server.fails = networkProblem();
  saver.write({ opinion: '在隧道里' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saver.state().kind).toBe('failed');
  server.fails = null;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(server.row.draft.opinion).toBe('在隧道里');
});

it('stops where it is refused for good, and has the page read again', async () => {
  const server = fakeServer();
  const saver = new DraftSaver(view(1, ''), server);
  server.fails = problem('wrong_state');
  saver.write({ opinion: '迟了' });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(server.sent).toHaveLength(1);
  expect(server.refused).toHaveBeenCalledOnce();
});

it('finds words again that were not sent before the window was closed', async () => {
  const server = fakeServer();
  server.fails = networkProblem();
  const closed = new DraftSaver(view(1, ''), server);
  closed.write({ opinion: '没来得及保存' });

  server.fails = null;
  const reopened = new DraftSaver(view(1, ''), server);
  expect(reopened.draft().opinion).toBe('没来得及保存');
  reopened.start();
  await vi.advanceTimersByTimeAsync(100);
  expect(server.row.draft.opinion).toBe('没来得及保存');

  new DraftSaver(view(2, '没来得及保存'), server).write({ opinion: '又没来得及' });
  server.otherWindow('别处已改');
  expect(new DraftSaver(view(3, '别处已改'), server).state().kind).toBe('conflict');
});
