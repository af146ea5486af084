import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { emptyScenario, type ScenarioContent } from '@jiebang/domain/scenarios/content';
import { contentKeys, fieldOfKey } from '@jiebang/domain/scenarios/fields';
import { describe, expect, it } from 'vitest';
import { networkProblem, problemOf } from './api-problem.ts';
import { DraftKeeper } from './draft-keeper.ts';

/** A server of one scenario: it knows revisions, and refuses a save that is based on an older one. */
function startServer() {
  let view = {
    revision: 1,
    content: emptyScenario,
    abilities: ['edit'],
  } as unknown as ScenarioView;
  let down = false;
  const put = (changes: Partial<ScenarioContent>) => {
    view = { ...view, revision: view.revision + 1, content: { ...view.content, ...changes } };
    return view;
  };
  return {
    put,
    content: () => view.content,
    setDown: (value: boolean) => {
      down = value;
    },
    handIn: () => {
      view = { ...view, revision: view.revision + 1, abilities: [] };
    },
    open: () =>
      new DraftKeeper(
        view,
        { keys: contentKeys, fieldOf: fieldOfKey },
        {
          save: async (revision, changes) => {
            if (down) throw networkProblem();
            if (revision !== view.revision) throw problemOf(409, { code: 'conflict', fault: 'caller' });
            return put(changes);
          },
          read: async () => view,
          onView: () => undefined,
        },
      ),
  };
}

describe('a draft that saves itself', () => {
  it('sends what is typed during a save with the next one: nothing is left behind', async () => {
    const server = startServer();
    const keeper = server.open();
    keeper.change({ title: '产线' });
    const flushed = keeper.flush();
    keeper.change({ title: '产线缺陷检测', goal: '目标' });
    expect(await flushed).toBe(true);
    expect(server.content()).toMatchObject({ title: '产线缺陷检测', goal: '目标' });
    expect(keeper.draft().state).toEqual({ kind: 'saved' });
  });

  it('says so when the server is not reached, keeps the words, and sends them when it is back', async () => {
    const server = startServer();
    const keeper = server.open();
    server.setDown(true);
    keeper.change({ title: '产线' });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.draft()).toMatchObject({ state: { kind: 'failed' }, content: { title: '产线' } });
    server.setDown(false);
    expect(await keeper.flush()).toBe(true);
    expect(server.content().title).toBe('产线');
  });
});

describe('two windows on one draft', () => {
  it('that change different fields are joined, and told which fields came from the other', async () => {
    const server = startServer();
    const keeper = server.open();
    server.put({ goal: '另一窗口的目标' });
    keeper.change({ title: '这里的名称' });
    expect(await keeper.flush()).toBe(true);
    expect(server.content()).toMatchObject({ title: '这里的名称', goal: '另一窗口的目标' });
    expect(keeper.draft()).toMatchObject({ merged: ['goal'], content: { goal: '另一窗口的目标' } });
  });

  it('that change one field: the person takes over, and the rest of the other window stays', async () => {
    const server = startServer();
    const keeper = server.open();
    server.put({ title: '那里', goal: '那里的目标' });
    keeper.change({ title: '这里' });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.draft().state).toMatchObject({ kind: 'clash', fields: ['title'] });
    expect(server.content().title).toBe('那里');
    keeper.keepMine();
    expect(await keeper.flush()).toBe(true);
    expect(server.content()).toMatchObject({ title: '这里', goal: '那里的目标' });
  });

  it('that change one field: who yields can still bring the own words back, and saves the other fields', async () => {
    const server = startServer();
    const keeper = server.open();
    server.put({ title: '那里' });
    keeper.change({ title: '这里', research: '研究' });
    await keeper.flush();
    keeper.takeTheirs();
    expect(await keeper.flush()).toBe(true);
    expect(server.content()).toMatchObject({ title: '那里', research: '研究' });
    expect(keeper.draft()).toMatchObject({
      content: { title: '那里' },
      shelved: { title: '这里' },
      merged: [],
    });
    keeper.bringBack();
    expect(await keeper.flush()).toBe(true);
    expect(server.content().title).toBe('这里');
  });

  it('one of which hands it in: what the other typed since is laid aside, not lost', async () => {
    const server = startServer();
    const keeper = server.open();
    server.handIn();
    keeper.change({ title: '迟到的修改' });
    expect(await keeper.flush()).toBe(true);
    expect(keeper.draft()).toMatchObject({ shelved: { title: '迟到的修改' }, content: { title: '' } });
  });
});
