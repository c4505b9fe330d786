import { Hono } from 'hono';
import { formatInstant } from '../../src/kernel/format.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { findDemoMail, listDemoMail, type DemoMail } from '../../src/platform/mail/index.ts';
import { DataTable, EmptyState, Notice, PublicPage, renderPage, type Site } from '../../src/ui/index.ts';

const address = (mail: DemoMail, rest = ''): string =>
  `/dev/mail/${encodeURIComponent(mail.messageId)}${rest}`;

const Mailbox = ({ site, mails }: { site: Site; mails: DemoMail[] }) => (
  <PublicPage site={site} lang="nl" path="/dev/mail" title="Demopostvak" noIndex narrow>
    <h1>Demopostvak</h1>
    <Notice kind="warn" title="Dit is een demonstratie">
      <p>Alle mail van deze demonstratie komt hier aan. Er wordt niets echt verstuurd.</p>
    </Notice>
    {mails.length === 0 ? (
      <EmptyState title="Nog geen mail">
        <p>Schrijf iemand in, dan komt hier de eerste mail.</p>
      </EmptyState>
    ) : (
      <DataTable
        caption="Berichten"
        captionHidden
        rows={mails}
        rowKey={(mail) => mail.messageId}
        columns={[
          { header: 'Onderwerp', main: true, cell: (mail) => <a href={address(mail)}>{mail.subject}</a> },
          { header: 'Aan', cell: (mail) => mail.to },
          { header: 'Verstuurd', cell: (mail) => formatInstant(mail.sentAt, 'nl') },
        ]}
      />
    )}
  </PublicPage>
);

const Message = ({ site, mail }: { site: Site; mail: DemoMail }) => (
  <PublicPage site={site} lang="nl" path="/dev/mail" title={mail.subject} noIndex narrow>
    <p>
      <a href="/dev/mail">Terug naar het postvak</a>
    </p>
    <h1>{mail.subject}</h1>
    <p>
      Aan {mail.to}, {formatInstant(mail.sentAt, 'nl')}.{' '}
      <a href={address(mail, '/html')}>Bekijk zoals het aankomt</a>
    </p>
    {mail.attachments.length > 0 && (
      <ul>
        {mail.attachments.map(({ filename }, index) => (
          <li key={filename}>
            <a href={address(mail, `/bijlagen/${index}`)}>{filename}</a>
          </li>
        ))}
      </ul>
    )}
    <pre class="mail-text">{linked(mail.text)}</pre>
  </PublicPage>
);

/** The text of a mail with its addresses as links: whoever tries the demonstration follows them from here. */
const linked = (text: string) =>
  text.split(/(https?:\/\/\S+)/).map((part) => (part.startsWith('http') ? <a href={part}>{part}</a> : part));

/** The mailbox of the demo world: `/mail`, each message, its attachments, and all of it as JSON. */
export const demoMailbox = ({ db, site }: { db: Database; site: Site }): Hono =>
  new Hono()
    .get('/mail', async (c) => c.html(renderPage(<Mailbox site={site} mails={await listDemoMail(db)} />)))
    .get('/mail.json', async (c) => c.json(await listDemoMail(db)))
    .get('/mail/:id', async (c) => {
      const mail = await findDemoMail(db, c.req.param('id'));
      return mail ? c.html(renderPage(<Message site={site} mail={mail} />)) : c.notFound();
    })
    .get('/mail/:id/html', async (c) => {
      const mail = await findDemoMail(db, c.req.param('id'));
      if (!mail) return c.notFound();
      // Mails carry their style on the spot; scripts and everything from elsewhere stay out.
      c.header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      );
      return c.html(mail.html);
    })
    .get('/mail/:id/bijlagen/:index', async (c) => {
      const mail = await findDemoMail(db, c.req.param('id'));
      const attachment = mail?.attachments[Number(c.req.param('index'))];
      if (!attachment) return c.notFound();
      c.header('content-type', attachment.contentType);
      c.header(
        'content-disposition',
        `attachment; filename="${attachment.filename.replace(/[^\w.-]/g, '_')}"`,
      );
      return c.body(Buffer.from(attachment.content, 'base64'));
    });
