import { type Logger, pino } from 'pino';

export type { Logger };

/** Structured log. Secrets and personal data are cut out by path, whatever a caller hands over. */
export function createLogger(name: string, level: string, destination?: NodeJS.WritableStream): Logger {
  const options = {
    name,
    level,
    redact: {
      paths: [
        'req.headers.cookie',
        'req.headers.authorization',
        'headers.cookie',
        'headers.authorization',
        '*.password',
        '*.email',
        '*.token',
        '*.secret',
        '*.code',
        'password',
        'email',
        'token',
        'secret',
      ],
      censor: '[cut]',
    },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options, pino.destination(2));
}
