import { describe, expect, it } from 'vitest';
import { paramFields, readParams } from './params-form.ts';

// As the catalogue answers it for the F1 score.
const schema = {
  type: 'object',
  properties: {
    average: {
      default: 'binary',
      type: 'string',
      enum: ['binary', 'macro'],
      title: '平均方式',
      titleEn: 'Average',
    },
    threshold: { type: 'number', minimum: 0, maximum: 1, title: '判定阈值', titleEn: 'Threshold' },
    positive: { default: '1', type: 'string', title: '正类标签', titleEn: 'Positive label' },
    labels: { type: 'array', items: { type: 'string' }, title: '允许的标签', titleEn: 'Allowed labels' },
    weights: { type: 'object' },
  },
};

describe('the parameter form follows the schema of the metric', () => {
  it('gives each property a field with its kind, bounds and default', () => {
    const fields = paramFields(schema);
    expect(fields.map((field) => [field.name, field.kind, field.initial])).toEqual([
      ['average', 'choice', 'binary'],
      ['threshold', 'number', ''],
      ['positive', 'text', '1'],
      ['labels', 'lines', ''],
      ['weights', 'json', ''],
    ]);
    expect(fields[1]).toMatchObject({ min: 0, max: 1, title: { zh: '判定阈值', en: 'Threshold' } });
  });

  it('shows what is stored rather than the default', () => {
    const [average, , , labels] = paramFields(schema, { average: 'macro', labels: ['a', 'b'] });
    expect(average?.initial).toBe('macro');
    expect(labels?.initial).toBe('a\nb');
  });

  it('leaves an empty field out and sends numbers as numbers', () => {
    const result = readParams(paramFields(schema), { threshold: '0.5', labels: ' yes \nno\n\nyes' });
    expect(result).toEqual({
      ok: true,
      params: { average: 'binary', threshold: 0.5, positive: '1', labels: ['yes', 'no'] },
    });
  });

  it('names the fields that cannot be read', () => {
    const result = readParams(paramFields(schema), { threshold: 'half', weights: '{' });
    expect(result).toEqual({ ok: false, wrong: { threshold: 'number', weights: 'json' } });
  });
});
