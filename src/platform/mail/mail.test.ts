import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { renderMail, smtpMailer, type Mail } from './index.ts';

const mail: Mail = {
  to: 'anna+duurloop@example.com',
  subject: 'Uw inschrijving',
  html: '<p>x</p>',
  text: 'x',
  messageId: 'm1@duurloop',
};
let server: SMTPServer | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

const listen = async (onData: (text: string) => Error | undefined, refuse?: number): Promise<string> => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) =>
      done(refuse ? Object.assign(new Error('no'), { responseCode: refuse }) : undefined),
    onData: (stream, _, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => done(onData(Buffer.concat(chunks).toString())));
    },
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
};

test('a mail leaves with its own message id, in both forms', async () => {
  let got = '';
  const url = await listen((text) => void (got = text));
  await smtpMailer(url, 'Duurloop <post@duurloop.example>').send(mail);
  expect(got).toContain('Message-ID: <m1@duurloop>');
  expect(got).toContain('text/plain');
  expect(got).toContain('text/html');
});

test('a refused mailbox is final, a busy one is not, and neither is a server that is away', async () => {
  await expect(
    smtpMailer(await listen(() => undefined, 550), 'a@duurloop.example').send(mail),
  ).rejects.toMatchObject({ problem: 'refused-address' });
  await new Promise<void>((resolve) => server!.close(() => resolve()));
  await expect(
    smtpMailer(await listen(() => undefined, 451), 'a@duurloop.example').send(mail),
  ).rejects.toMatchObject({ problem: 'passing-fault' });
  await expect(smtpMailer('smtp://127.0.0.1:9', 'a@duurloop.example').send(mail)).rejects.toMatchObject({
    problem: 'passing-fault',
  });
});

test('a line break in an address or a subject sends nothing', async () => {
  const mailer = smtpMailer('smtp://127.0.0.1:9', 'a@duurloop.example');
  for (const bad of [
    { to: 'a@example.com\r\nBcc: b@example.com' },
    { subject: 'x\nBcc: b@example.com' },
    { subject: ' ' },
  ]) {
    await expect(mailer.send({ ...mail, ...bad })).rejects.toMatchObject({ problem: 'refused-address' });
  }
});

test('both forms of a mail say the same, and what people typed stays text', () => {
  const { html, text } = renderMail({
    lang: 'nl',
    subject: 's',
    footer: 'voet',
    blocks: [
      { kind: 'heading', text: 'Dag <script>' },
      { kind: 'facts', rows: [['Editie', 'Dalfsen']] },
      { kind: 'button', text: 'Bekijk', href: 'https://duurloop.example/x' },
      { kind: 'list', items: ['water'] },
    ],
  });
  expect(html).not.toContain('<script>');
  for (const said of ['Dalfsen', 'Bekijk', 'https://duurloop.example/x', 'water', 'voet']) {
    expect(html).toContain(said);
    expect(text).toContain(said);
  }
});
