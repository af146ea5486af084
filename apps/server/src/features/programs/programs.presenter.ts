import type { ProgramOffice, ProgramView } from '@jiebang/contracts/programs';
import { type ProgramKind, programSettings } from '@jiebang/domain/programs/settings/settings';
import { type Actor, holds } from '../../platform/actor.ts';
import type { ProgramRow } from './programs.repository.ts';

export function presentProgram(actor: Actor, program: ProgramRow): ProgramView {
  const { id, slug, kind, title, organiser, summary, demo } = program;
  const abilities: ProgramView['abilities'] = holds(actor, 'programs.manage') ? ['edit'] : [];
  return { id, slug, kind: kind as ProgramKind, title, organiser, summary, demo, abilities };
}

export function presentOffice(actor: Actor, program: ProgramRow): ProgramOffice {
  return {
    ...presentProgram(actor, program),
    settings: programSettings(program.settings),
    revision: program.revision,
    createdAt: program.createdAt.toISOString(),
  };
}
