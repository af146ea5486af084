export { oweDossier } from './owe-dossier.ts';
export { sweepDossiers } from './sweep-dossiers.ts';
