/** Steps of the form, for the address: on their own, as the router loads them with the first page of any visitor. */
export const wizardSteps = [
  'basics',
  'substance',
  'indicators',
  'terms',
  'schedule',
  'extra',
  'attachments',
  'contact',
  'check',
] as const;
export type WizardStep = (typeof wizardSteps)[number];
