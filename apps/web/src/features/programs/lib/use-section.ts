import type { CallInput } from '@jiebang/contracts/endpoint';
import {
  getProgram,
  getProgramRules,
  listPrograms,
  type ProgramOffice,
  updateProgram,
} from '@jiebang/contracts/programs';
import { same } from '@jiebang/domain/scenarios/fields';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../../lib/api-problem.ts';
import { call } from '../../../lib/call.ts';
import { keyOf } from '../../../lib/use-api.ts';

type Changes = Omit<CallInput<typeof updateProgram>['body'], 'revision'>;
/** How a section is taken out of a programme, and how it is sent. */
export type Part<T> = { read: (program: ProgramOffice) => T; write: (value: T) => Changes };

/**
 * One section of a programme's rules, saved by itself. The revision is the whole programme's: where another window
 * changed other sections meanwhile, this one is saved onto them; where it changed this one, the person chooses.
 */
export function useSection<T>(program: ProgramOffice, { read, write }: Part<T>) {
  const client = useQueryClient();
  const [base, setBase] = useState({ revision: program.revision, value: read(program) });
  const [value, setValue] = useState(base.value);
  const [theirs, setTheirs] = useState<ProgramOffice | null>(null);
  const stand = (now: ProgramOffice) => {
    setBase({ revision: now.revision, value: read(now) });
    setTheirs(null);
  };
  const act = useMutation({
    mutationFn: (from: { revision: number; value: T }) => send(from),
    onSuccess: async ({ program: now, clash }) => {
      if (clash) return setTheirs(now);
      stand(now);
      setValue(read(now));
      await Promise.all(
        [getProgramRules, getProgram, listPrograms].map((endpoint) =>
          client.invalidateQueries({ queryKey: keyOf(endpoint) }),
        ),
      );
    },
  });
  async function send(from: {
    revision: number;
    value: T;
  }): Promise<{ program: ProgramOffice; clash: boolean }> {
    try {
      const params = { id: program.id };
      const body = { ...write(value), revision: from.revision };
      return { program: await call(updateProgram, { params, body }), clash: false };
    } catch (error) {
      if (asProblem(error).code !== 'conflict') throw error;
      const now = await call(getProgramRules, { params: { id: program.id } });
      if (!same(read(now), from.value) && !same(read(now), value)) return { program: now, clash: true };
      return send({ revision: now.revision, value: read(now) });
    }
  }
  const changed = !same(value, base.value);
  return {
    value,
    set: (changes: Partial<T>) => {
      act.reset();
      setValue((before) => ({ ...before, ...changes }));
    },
    save: () => act.mutate(base),
    busy: act.isPending,
    error: act.error,
    changed,
    saved: act.isSuccess && !changed && !theirs,
    clash: theirs !== null,
    keepMine: () => theirs && act.mutate({ revision: theirs.revision, value: read(theirs) }),
    takeTheirs: () => {
      if (!theirs) return;
      setValue(read(theirs));
      stand(theirs);
    },
  };
}
export type Section<T> = ReturnType<typeof useSection<T>>;
