import type { NoticeView } from '@jiebang/contracts/notices';
import { expect, test } from 'vitest';
import { ApiProblem } from '../../../lib/api-problem.ts';
import { DraftSaver } from './draft-saver.ts';

const both = (zh: string) => ({ zh, en: zh });
const view = (revision: number, title: string) =>
  ({
    title: both(title),
    body: both('正文'),
    periodLength: 5,
    periodUnit: 'working_day',
    office: { revision },
  }) as NoticeView;
const conflict = () =>
  new ApiProblem(
    { type: 'about:blank', title: '', status: 409, code: 'conflict', fault: 'caller', requestId: '' },
    false,
  );

/** A server that refuses a revision that is not its own, as ours does. */
function serverAt(revision: number) {
  let held = view(revision, '他处');
  return {
    held: () => held,
    save: async (read: number, draft: Partial<NoticeView>) => {
      if (read !== held.office?.revision) throw conflict();
      held = { ...held, ...draft, office: { ...held.office, revision: read + 1 } };
      return held;
    },
    read: async () => held,
  };
}

test('what is written is saved with the revision that was read, the newest words last', async () => {
  const server = serverAt(1);
  const saver = new DraftSaver(view(1, '原'), server);
  saver.write({ title: both('一') });
  saver.write({ title: both('二') });
  expect(saver.state().kind).toBe('pending');
  expect(await saver.flush()).toBe(true);
  expect(server.held()).toMatchObject({ title: both('二'), office: { revision: 2 } });
  expect(saver.state().kind).toBe('saved');
});

test.each([
  ['mine', '本窗口'],
  ['theirs', '他处'],
] as const)('of two windows none overwrites the other; %s is what the person chose', async (choice, kept) => {
  const server = serverAt(3);
  const saver = new DraftSaver(view(1, '原'), server);
  saver.write({ title: both('本窗口') });
  expect(await saver.flush()).toBe(false);
  expect(saver.state()).toMatchObject({ kind: 'conflict', theirs: { title: both('他处') } });
  expect(server.held().title).toEqual(both('他处'));
  saver.resolve(choice);
  expect(await saver.flush()).toBe(true);
  expect(server.held().title).toEqual(both(kept));
  expect(saver.draft().title).toEqual(both(kept));
});
