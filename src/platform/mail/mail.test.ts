import { createServer, type AddressInfo, type Socket } from 'node:net';
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

test('a wrong password, a refused sender and a refused text are ours to put right: the mail waits', async () => {
  const closed = (code: number) => Object.assign(new Error('no'), { responseCode: code });
  for (const options of [
    { onAuth: (_: unknown, __: unknown, done: (fault: Error) => void) => done(closed(535)) },
    { onMailFrom: (_: unknown, __: unknown, done: (fault: Error) => void) => done(closed(550)) },
    {
      onData: (
        stream: { resume(): void; on(on: 'end', then: () => void): void },
        _: unknown,
        done: (fault: Error) => void,
      ) => {
        stream.on('end', () => done(closed(554)));
        stream.resume();
      },
    },
  ]) {
    const strict = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      ...options,
    });
    await new Promise<void>((resolve) => strict.listen(0, '127.0.0.1', resolve));
    const sign = 'onAuth' in options ? 'user:wrong@' : '';
    const url = `smtp://${sign}127.0.0.1:${(strict.server.address() as AddressInfo).port}`;
    await expect(smtpMailer(url, 'a@duurloop.example').send(mail)).rejects.toMatchObject({
      problem: 'passing-fault',
    });
    await new Promise<void>((resolve) => strict.close(() => resolve()));
  }
});

test('a server that says nothing is not waited for without end', async () => {
  const callers: Socket[] = [];
  const silent = createServer((caller) => void callers.push(caller));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const start = performance.now();
  await expect(smtpMailer(url, 'a@duurloop.example', 300).send(mail)).rejects.toMatchObject({
    problem: 'passing-fault',
  });
  expect(performance.now() - start).toBeLessThan(5000);
  callers.forEach((caller) => caller.destroy());
  await new Promise<void>((resolve) => void silent.close(() => resolve()));
});

test('S17: the headers that unsubscribe with one click arrive as given', async () => {
  let got = '';
  const url = await listen((text) => void (got = text.replace(/\r\n[ \t]+/g, ' ')));
  await smtpMailer(url, 'Duurloop <post@duurloop.example>').send({
    ...mail,
    headers: {
      'List-Unsubscribe': '<https://duurloop.example/nieuwsbrief/abc/afmelden>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  });
  expect(got).toContain('List-Unsubscribe: <https://duurloop.example/nieuwsbrief/abc/afmelden>\r\n');
  expect(got).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  expect(got).toContain('To: anna+duurloop@example.com\r\n');
});

test('a line break in an address, a subject or another header sends nothing', async () => {
  const mailer = smtpMailer('smtp://127.0.0.1:9', 'a@duurloop.example');
  for (const bad of [
    { to: 'a@example.com\r\nBcc: b@example.com' },
    { subject: 'x\nBcc: b@example.com' },
    { subject: ' ' },
    { to: '' },
    { to: 'a@example.com, b@example.com' },
    { to: 'b@example.com <a@example.com>' },
    { messageId: 'x\r\ny' },
    { headers: { 'Reply-To': 'a@example.com\nBcc: b@example.com' } },
    { headers: { 'X\nBcc': 'b@example.com' } },
    { attachments: [{ filename: 'a\r\nb.pdf', contentType: 'text/plain', content: new Uint8Array() }] },
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
