import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LISTED_PER_CODE } from '../errors.ts';
import { bind, encode, errorsOf, HASH_KEY, SEED, scoreText } from '../test-support.ts';

const TRUTH = 'id,y\na,0\nb,1\nc,0\nd,1\n';
const GOOD = 'id,y\na,.1\nb,.9\nc,.2\nd,.15\n';

describe('what a prediction file may look like', () => {
  const same = (text: string | Uint8Array) => {
    const outcome = scoreText(TRUTH, text);
    expect(errorsOf(outcome)).toEqual([]);
    expect(outcome.ok && outcome.result.score).toBe(0.75);
  };

  it('accepts a byte order mark, CRLF, quotes, blank lines, blanks around numbers and a missing last line end', () => {
    same(`\ufeff${GOOD}`);
    same(GOOD.replaceAll('\n', '\r\n'));
    same(GOOD.trimEnd());
    same('"id","y"\n"a","0.1"\n"b","0.9"\n\n"c",0.2\n"d"," .15 "\n\n\n');
  });

  it('accepts any order of rows and of columns', () => {
    same('id,y\nd,.15\nc,.2\nb,.9\na,.1\n');
    same('y,id\n.15,d\n.2,c\n.9,b\n.1,a\n');
  });

  it('keeps quoted ids apart by their exact bytes, escaped quotes and line ends included', () => {
    const truth = 'id,y\n"x ""1""",0\n"x ""2""",1\n"x\n3",1\n" x",0\n';
    const given = 'id,y\n"x\n3",.8\n" x",.3\n"x ""2""",.9\n"x ""1""",.1\n';
    const outcome = scoreText(truth, given);
    expect(errorsOf(outcome)).toEqual([]);
    expect(outcome.ok && outcome.result.score).toBe(1);
  });

  it('does not change the bytes it is given', () => {
    const bytes = encode('id,y\n"a""",0\n"b""",1\n');
    const before = bytes.slice();
    scoreText(bytes, bytes);
    expect(bytes).toEqual(before);
  });
});

describe('every error of a file is reported at once, with its row', () => {
  it('values, ids and ragged rows together', () => {
    const outcome = scoreText(TRUTH, 'id,y\na,x\nb,\nzz,.1\nb,.5,7\n,.3\nc,inf\nc,1\n"d"e,1\n');
    expect(errorsOf(outcome).sort()).toEqual(
      [
        'not_a_number@2',
        'empty_value@3',
        'unknown_id@4',
        'ragged_row@5',
        'duplicate_id@5',
        'empty_id@6',
        'not_finite@7',
        'duplicate_id@8',
        'unclosed_quote@9',
        'missing_id@-',
      ].sort(),
    );
  });

  it('counts lines as an editor does, past line ends inside quotes', () => {
    const truth = 'id,y\n"a\n\na",0\nb,1\n';
    expect(errorsOf(scoreText(truth, 'id,y\n"a\n\na",.1\n\nb,x\n'))).toEqual(['not_a_number@6']);
  });

  it('lists the first twenty of a kind and counts them all', () => {
    const truth = `id,y\n${Array.from({ length: 50 }, (_, k) => `${k},${k % 2}\n`).join('')}`;
    const given = `id,y\n${Array.from({ length: 50 }, (_, k) => `${k},x\n`).join('')}`;
    const outcome = scoreText(truth, given);
    if (outcome.ok) throw new Error('refusal expected');
    expect(outcome.refusal.errors).toHaveLength(MAX_LISTED_PER_CODE);
    expect(outcome.refusal.counts).toEqual({ not_a_number: 50 });
  });

  it.each([
    ['', ['empty_file@-']],
    ['\n\n', ['empty_file@-']],
    ['id,y\n', ['missing_id@-', 'missing_id@-', 'missing_id@-', 'missing_id@-', 'no_rows@-']],
    ['key,y\na,1\n', ['missing_column@1', 'unexpected_column@1']],
    ['id,y,extra\na,1,2\nb,1,2\nc,1,2\nd,1,2\n', ['unexpected_column@1']],
    ['id,y,y\na,1,2\nb,1,2\nc,1,2\nd,1,2\n', ['duplicate_column@1']],
    ['id,z\na,1\nb,1\nc,1\nd,1\n', ['missing_column@1', 'unexpected_column@1']],
    ['id,"y\na,1\n', ['unclosed_quote@1']],
  ])('header and shape: %j', (text, expected) => {
    expect(errorsOf(scoreText(TRUTH, text)).sort()).toEqual([...expected].sort());
  });

  it('refuses GBK and UTF-16 in words instead of reporting unknown ids', () => {
    const gbk = Uint8Array.from([...encode('id,y\n'), 0xb0, 0xa1, ...encode(',1\n')]);
    expect(errorsOf(scoreText(TRUTH, gbk))).toContain('bad_encoding@2');
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x69, 0, 0x64, 0]);
    expect(errorsOf(scoreText(TRUTH, utf16))).toEqual(['bad_encoding@1']);
    const chinese = 'id,y\n样本一,0\n样本二,1\n';
    expect(errorsOf(scoreText(chinese, chinese))).toEqual([]);
  });

  it('refuses a probability outside 0 to 1 and a label that is not allowed', () => {
    expect(errorsOf(scoreText(TRUTH, GOOD.replace('.9', '1.5'), { metric: 'log_loss' }))).toEqual([
      'out_of_range@3',
    ]);
    const labels = 'id,y\na,0\nb,1\nc,0\nd,2\n';
    expect(
      errorsOf(scoreText(TRUTH, labels, { metric: 'accuracy', params: { labels: ['0', '1'] } })),
    ).toEqual(['unknown_label@5']);
    expect(errorsOf(scoreText(TRUTH, labels, { metric: 'f1' }))).toEqual(['unknown_label@5']);
    expect(errorsOf(scoreText(TRUTH, labels, { metric: 'f1', params: { average: 'macro' } }))).toEqual([]);
  });

  it('stops at the row limit of the phase', () => {
    expect(errorsOf(scoreText(TRUTH, `${GOOD}e,1\n`, { maxRows: 4 }))).toEqual(['too_many_rows@6']);
    expect(errorsOf(scoreText(TRUTH, `${GOOD}\n\n`, { maxRows: 4 }))).toEqual([]);
  });

  it('lays a bad truth at the organiser, not at the entrant', () => {
    const cases: [string, string][] = [
      ['id,y\na,0\na,1\n', 'duplicate_id@3'],
      ['id,y\na,\nb,1\n', 'empty_value@2'],
      ['id,y\na,1\nb,1\n', 'one_class@-'],
      ['id,y,z\na,1,1\nb,0,0\n', 'too_many_targets@1'],
    ];
    for (const [truth, error] of cases) {
      const outcome = scoreText(truth, truth);
      expect(errorsOf(outcome)).toContain(error);
      expect(outcome.ok ? null : outcome.refusal.file).toBe('truth');
    }
  });
});

describe('public and private rows', () => {
  const rows = Array.from({ length: 40 }, (_, k) => ({ id: `r${k}`, truth: k % 3, given: (k * 7) % 11 }));
  const csv = (list: typeof rows, of: (row: (typeof rows)[0]) => number) =>
    `id,y\n${list.map((row) => `${row.id},${of(row)}\n`).join('')}`;

  it('the whole is made up of the two parts', () => {
    const outcome = scoreText(
      csv(rows, (r) => r.truth),
      csv(rows, (r) => r.given),
      {
        metric: 'mae',
        publicFraction: 0.3,
      },
    );
    if (!outcome.ok) throw new Error(errorsOf(outcome).join());
    const { score, publicScore, privateScore, publicRows } = outcome.result;
    expect(publicRows).toBe(12);
    expect((publicScore! * 12 + privateScore! * 28) / 40).toBeCloseTo(score, 12);
  });

  it('the order of the submitted rows changes no score', () => {
    const truth = csv(rows, (r) => r.truth);
    const options = { metric: 'rmse', publicFraction: 0.5 };
    const plain = scoreText(
      truth,
      csv(rows, (r) => r.given),
      options,
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(
          scoreText(
            truth,
            csv(shuffled, (r) => r.given),
            options,
          ),
        ).toEqual(plain);
      }),
    );
  });

  it('a fraction of 1 leaves the private side empty on purpose; a side emptied by rounding is an error', () => {
    const whole = scoreText(TRUTH, GOOD, { publicFraction: 1 });
    expect(whole.ok && whole.result).toMatchObject({ score: 0.75, publicScore: 0.75, privateScore: null });
    expect(errorsOf(scoreText(TRUTH, GOOD, { publicFraction: 0.01 }))).toEqual(['empty_split@-']);
  });

  it('is found to hold one class on one side before anyone submits', () => {
    const text = `id,y\n${Array.from({ length: 10 }, (_, k) => `${k},${k === 0 ? 1 : 0}\n`).join('')}`;
    const { scoring } = bind('roc_auc');
    const truth = scoring.readTruth(encode(text), { maxRows: 100, hashKey: HASH_KEY });
    if ('errors' in truth) throw new Error('truth expected');
    expect(scoring.check(truth, null)).toBeNull();
    const split = { seed: SEED, publicFraction: 0.5 };
    expect(scoring.check(truth, split)?.errors[0]?.code).toBe('one_class');
  });
});

describe('several target columns', () => {
  it('rmse is the plain mean over the columns, whatever their order', () => {
    const truth = 'id,u,v\na,0,0\nb,0,0\n';
    const outcome = scoreText(truth, 'id,v,u\na,1,3\nb,1,3\n', { metric: 'rmse' });
    expect(outcome.ok && outcome.result.score).toBe(2);
  });
});

describe('any bytes at all', () => {
  it('are scored or refused, never thrown at', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'c',
      'd',
      ',',
      '"',
      '""',
      '\n',
      '\r\n',
      '\r',
      '.5',
      '1',
      'é',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const outcome = scoreText(TRUTH, `id,y\n${pieces.join('')}`);
        if (!outcome.ok) expect(outcome.refusal.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => void scoreText(TRUTH, bytes)),
      { numRuns: 500 },
    );
  });
});
