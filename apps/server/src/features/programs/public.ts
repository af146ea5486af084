export { listDistrictOffices } from './departments.repository.ts';
export { ensureProgram, findProgramSettings, programFor, requireProgram } from './programs.repository.ts';
export { listPrograms } from './read-programs.ts';
