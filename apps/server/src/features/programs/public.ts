export { ensureProgram, findProgramSettings, programFor, requireProgram } from './programs.repository.ts';
