import type { Texts } from '../../../kernel/lang.ts';
import type { EvaluationForm } from '../../domain/evaluation.ts';

/** The one mail that asks for an evaluation. */
export const texts: Texts<{
  subject: string;
  title: Record<EvaluationForm, string>;
  greeting: (name: string) => string;
  lead: string;
  anonymous: string;
  course: string;
  until: string;
  open: string;
  once: string;
  questions: (email: string, phone: string) => string;
}> = {
  nl: {
    subject: 'Wilt u vertellen wat u van de cursus vond?',
    title: {
      'day-1': 'Hoe was de eerste dag?',
      'day-2': 'Hoe was de tweede dag?',
      'return-day': 'Hoe was de terugkomdag?',
      whole: 'Hoe was de hele cursus?',
    },
    greeting: (name) => `Beste ${name},`,
    lead: 'Er staat een kort formulier voor u klaar. Invullen duurt ongeveer drie minuten, en u mag vragen overslaan.',
    anonymous: 'Uw antwoorden zijn anoniem: wij bewaren ze zonder uw naam.',
    course: 'Cursus',
    until: 'Invullen kan tot en met',
    open: 'Naar het formulier',
    once: 'Wij vragen dit één keer. Wilt u niet meedoen? Dan hoeft u niets te doen.',
    questions: (email, phone) => `Vragen? Beantwoord deze mail, mail naar ${email} of bel ${phone}.`,
  },
  en: {
    subject: 'Would you tell us what you thought of the course?',
    title: {
      'day-1': 'How was the first day?',
      'day-2': 'How was the second day?',
      'return-day': 'How was the return day?',
      whole: 'How was the whole course?',
    },
    greeting: (name) => `Dear ${name},`,
    lead: 'A short form is waiting for you. It takes about three minutes, and you may skip questions.',
    anonymous: 'Your answers are anonymous: we keep them without your name.',
    course: 'Course',
    until: 'You can fill it in until',
    open: 'To the form',
    once: 'We ask this once. Would you rather not take part? Then there is nothing to do.',
    questions: (email, phone) => `Questions? Answer this e-mail, write to ${email} or call ${phone}.`,
  },
};
