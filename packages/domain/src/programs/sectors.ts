import { type Sector, sectors } from '../competitions/lifecycles.ts';

/** The six industries and six fields of 宁政发〔2022〕133号; a scenario names one of each where both apply. */
export const industries = [
  'power',
  'petrochemical',
  'steel',
  'automotive',
  'building_materials',
  'apparel',
] as const satisfies readonly Sector[];
export const fields = [
  'manufacturing',
  'energy',
  'culture_tourism',
  'consumption',
  'education',
  'health',
] as const satisfies readonly Sector[];
export type Industry = (typeof industries)[number];
export type Field = (typeof fields)[number];

export const sectorLabel = (sector: Sector) => sectors[sector];
