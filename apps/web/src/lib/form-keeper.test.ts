import { expect, test } from 'vitest';
import { ApiProblem } from './api-problem.ts';
import { FormKeeper, type Left, type Saved, type Store } from './form-keeper.ts';

type Texts = { title: string; preamble: string };

/** A server with one row, which another window may change between two saves. */
function startServer(store?: Store<Texts>) {
  let row: Saved<Texts> = { revision: 1, value: { title: '甲', preamble: '' } };
  const write = (changes: Partial<Texts>) => {
    row = { revision: row.revision + 1, value: { ...row.value, ...changes } };
    return row;
  };
  const server = {
    save: async (revision: number, changes: Partial<Texts>) => {
      if (revision !== row.revision) throw conflict();
      return write(changes);
    },
    read: async () => row,
    sendable: (key: keyof Texts, value: string) => key !== 'title' || value.trim() !== '',
  };
  const open = () => new FormKeeper<Texts>(row, server, store);
  return { keeper: open(), open, write, row: () => row };
}

const conflict = () =>
  new ApiProblem(
    { type: 'about:blank', title: '', status: 409, code: 'conflict', fault: 'caller', requestId: '' },
    false,
  );

test('what is typed is sent, what may not be sent waits in the form', async () => {
  const { keeper, row } = startServer();
  keeper.change({ title: ' ', preamble: '前言' });
  expect(await keeper.flush()).toBe(false);
  expect(row().value).toEqual({ title: '甲', preamble: '前言' });
  expect(keeper.kept().value.title).toBe(' ');
  keeper.change({ title: '乙' });
  expect(await keeper.flush()).toBe(true);
  expect(row().value.title).toBe('乙');
});

test('another field changed elsewhere is taken over without a question', async () => {
  const { keeper, write, row } = startServer();
  keeper.change({ title: '乙' });
  write({ preamble: '他窗' });
  expect(await keeper.flush()).toBe(true);
  expect(row().value).toEqual({ title: '乙', preamble: '他窗' });
  expect(keeper.kept().value.preamble).toBe('他窗');
});

test('the same field changed in two windows is asked about, and either answer loses nothing', async () => {
  const { keeper, write, row } = startServer();
  keeper.change({ title: '我' });
  write({ title: '他' });
  expect(await keeper.flush()).toBe(false);
  expect(keeper.kept().state).toMatchObject({ kind: 'clash', keys: ['title'] });
  keeper.takeTheirs();
  expect(keeper.kept()).toMatchObject({ value: { title: '他' }, shelved: { title: '我' } });
  keeper.bringBack();
  expect(await keeper.flush()).toBe(true);
  expect(row().value.title).toBe('我');
});

test('what a closed window had not sent is sent by the next; what changed meanwhile is asked about', async () => {
  let left: Left<Texts> | null = null;
  const store = { read: () => left, write: (next: Left<Texts> | null) => (left = next) };
  const { keeper, open, write, row } = startServer(store);
  keeper.change({ title: '未存' });
  const next = open();
  expect(next.kept().value.title).toBe('未存');
  expect(await next.flush()).toBe(true);
  expect(row().value.title).toBe('未存');
  expect(left).toBeNull();

  next.change({ title: '又未存' });
  write({ title: '他窗' });
  expect(open().kept().state).toMatchObject({ kind: 'clash', keys: ['title'] });
});
