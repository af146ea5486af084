import { createTransport } from 'nodemailer';
import type { Logger } from './logger.ts';

export type Mail = { to: string; subject: string; text: string };
export type Mailer = { send(mail: Mail): Promise<void>; close(): void };

/** Mail by SMTP. Without `url` (demonstration) mail is only counted in the log: address and text never go there. */
export function createMailer(url: string | undefined, from: string, log: Logger): Mailer {
  if (!url) {
    return {
      async send({ subject }) {
        log.info({ subject }, 'mail not sent: SMTP_URL is not set');
      },
      close() {},
    };
  }
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    async send(mail) {
      await transport.sendMail({ from, ...mail });
    },
    close: () => transport.close(),
  };
}
