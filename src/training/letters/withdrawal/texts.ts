import type { Texts } from '../../../kernel/lang.ts';

/** The acknowledgement of a withdrawal (EU directive 2023/2673): its content, with date and time. */
export const texts: Texts<{
  subject: string;
  title: string;
  lead: string;
  name: string;
  reference: string;
  email: string;
  received: string;
  next: string;
  notYou: string;
}> = {
  nl: {
    subject: 'Uw herroeping is ontvangen',
    title: 'Uw herroeping is ontvangen',
    lead: 'U hebt ons laten weten dat u de overeenkomst herroept. Dit hebt u ons gestuurd:',
    name: 'Naam',
    reference: 'Editie of factuur',
    email: 'E-mailadres',
    received: 'Ontvangen op',
    next: 'Vinden we uw inschrijving en bent u op tijd, dan krijgt u daarover een tweede mail. Lukt dat niet vanzelf, dan neemt het cursusbureau contact met u op. Bewaar deze mail.',
    notYou: 'Hebt u dit niet zelf gedaan? Beantwoord dan deze mail.',
  },
  en: {
    subject: 'Your withdrawal has been received',
    title: 'Your withdrawal has been received',
    lead: 'You have told us that you withdraw from the contract. This is what you sent us:',
    name: 'Name',
    reference: 'Edition or invoice',
    email: 'E-mail address',
    received: 'Received on',
    next: 'If we find your enrolment and you are in time, you get a second e-mail about it. If that does not work by itself, the course office gets in touch with you. Please keep this e-mail.',
    notYou: 'Was it not you? Then please answer this e-mail.',
  },
};

/** Why the office has to look at a withdrawal itself. */
export type OfficeCase = 'no-match' | 'not-allowed';

export const officeTexts = {
  subject: 'Er is een herroeping om zelf te bekijken',
  title: 'Een herroeping om zelf te bekijken',
  cases: {
    'no-match':
      'Bij deze gegevens vinden we geen inschrijving. De herroeping geldt wel, als zij bij een inschrijving hoort: zoek die op.',
    'not-allowed':
      'De inschrijving is gevonden, maar kon niet vanzelf worden beëindigd: de koper is een bedrijf, de veertien dagen zijn voorbij, of zij was al beëindigd.',
  } satisfies Record<OfficeCase, string>,
  next: 'De verklaring staat ook in het logboek. Laat de persoon binnen enkele dagen weten wat u doet.',
  button: 'Zoek de inschrijving',
} as const;
