import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/scenario-text.ts';

export const texts: Like<typeof zh> = {
  sections: {
    basics: 'Basics',
    substance: 'What is needed',
    indicators: 'Indicators',
    terms: 'Terms',
    schedule: 'Schedule and payment',
    extra: 'Extra questions of the round',
    contact: 'Contact',
  },
  notFilled: 'Not filled in',
  negotiable: 'Negotiable',
  money: 'RMB {{amount}}',
  indicator: {
    caption: 'Indicators',
    name: 'Indicator',
    target: 'Target',
    method: 'Test method',
    weight: 'Weight',
    gate: 'Must be met',
    line: '{{name}}: {{target}}; {{method}}; weight {{weight}}%{{gate}}',
    lineGate: '; must be met',
  },
  consortium: { yes: 'A consortium may answer', no: 'No consortium' },
  several: { yes: 'Several solvers may be taken', no: 'One solver is taken' },
  resource: { line: '{{kind}}: {{what}}{{terms}}', terms: 'Terms: {{terms}}', inLine: ' ({{terms}})' },
  prize: {
    caption: 'Prizes',
    title: 'Prize',
    count: 'Number',
    each: 'Each',
    line: '{{title}}: {{count}} of {{amount}} each',
    total: 'Total {{amount}} ({{tax}})',
    beforeTax: 'before tax',
    afterTax: 'after tax',
  },
};
