export { ensureProgram, findProgramSettings } from './programs.repository.ts';
