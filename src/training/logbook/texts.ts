/** What was done, in words. An act without words is shown by its own name, so that no line is ever hidden. */
const acts: Record<string, string> = {
  enrolled: 'Ingeschreven',
  'enrolment-confirmed': 'Inschrijving bevestigd',
  'enrolment-withdrawn': 'Inschrijving herroepen',
  'enrolment-cancelled': 'Inschrijving geannuleerd',
  'enrolment-office': 'Inschrijving beëindigd door het kantoor',
  'enrolment-edition-cancelled': 'Inschrijving beëindigd: editie geannuleerd',
  'contact-changed': 'Gegevens gewijzigd',
  'seat-released': 'Plaats vrijgegeven',
  'seat-taken-again': 'Opnieuw een plaats genomen',
  'entry-approved': 'Vooropleiding goedgekeurd',
  'entry-approved-transfer-next': 'Vooropleiding goedgekeurd',
  'entry-refused': 'Vooropleiding afgewezen',
  'evidence-opened': 'Bewijs gedownload',
  'transfer-agreed': 'Betalen per bank goedgekeurd',
  'transfer-refused': 'Betalen per bank afgewezen',
  'transfer-refused-full': 'Betalen per bank afgewezen',
  'transfer-received': 'Overboeking ontvangen',
  'money-on-desk': 'Betaald zonder plaats',
  'desk-seated': 'Plaats gegeven na betaling',
  'desk-moved': 'Naar een andere editie na betaling',
  'desk-refunded': 'Terugbetalen gekozen',
  'refund-asked': 'Terugbetaling gevraagd',
  'refund-retried': 'Terugbetaling opnieuw geprobeerd',
  'refund-done-by-hand': 'Terugbetaling zelf overgemaakt',
  'ledger-exported': 'Kasboek gedownload',
  'mail-retried': 'Mail opnieuw geprobeerd',
  'mail-resent': 'Mail nog eens gestuurd',
  'edition-created': 'Editie gemaakt',
  'edition-changed': 'Editie gewijzigd',
  'edition-published': 'Editie gepubliceerd',
  'edition-closed': 'Inschrijving gesloten',
  'edition-reopened': 'Inschrijving weer geopend',
  'edition-cancelled': 'Editie geannuleerd',
  'participants-exported': 'Deelnemers gedownload',
  'signed-in': 'Ingelogd',
  'sign-in-failed': 'Inloggen mislukt',
  'signed-out': 'Uitgelogd',
  '2fa-set': 'Tweede stap ingesteld',
  '2fa-reset': 'Tweede stap gewist',
  'passkey-added': 'Passkey toegevoegd',
  'passkey-removed': 'Passkey verwijderd',
  'password-set': 'Wachtwoord ingesteld',
  'session-ended': 'Sessie beëindigd',
  'account-created': 'Account gemaakt',
};

export const actText = (act: string): string => (Object.hasOwn(acts, act) ? acts[act]! : act);

/** Who did it, when it was not a member of staff. */
const actors: Record<string, string> = {
  system: 'Het systeem',
  participant: 'De deelnemer',
  visitor: 'Een bezoeker',
  admin: 'De beheerder (opdrachtregel)',
  operator: 'De beheerder (opdrachtregel)',
};

export const actorText = (actor: string): string => (Object.hasOwn(actors, actor) ? actors[actor]! : actor);

/** The names of what a line tells beside its act; others are shown as they are. */
const details: Record<string, string> = {
  edition: 'editie',
  seat: 'plaats',
  reason: 'reden',
  cents: 'bedrag',
  ledger: 'kasboekregel',
  invoice: 'factuur',
  on: 'op',
  topic: 'mail',
  was: 'was',
  to: 'naar',
  next: 'daarna',
  lines: 'regels',
};

export const detailName = (name: string): string => (Object.hasOwn(details, name) ? details[name]! : name);
