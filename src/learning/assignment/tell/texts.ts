import type { Texts } from '../../../kernel/lang.ts';
import type { VerdictKind } from '../../domain/assignment.ts';

type Words = { subject: string; title: string; lead: string };

/** Mails about the assignment. What a teacher wrote stands behind the sign-in, never in a mail. */
export const texts: Texts<{
  greeting: (name: string) => string;
  feedback: Record<VerdictKind, Words>;
  reminder: Words & { due: string };
  course: string;
  open: string;
  questions: (email: string, phone: string) => string;
}> = {
  nl: {
    greeting: (name) => `Beste ${name},`,
    feedback: {
      accepted: {
        subject: 'Er is een reactie op uw praktijkopdracht',
        title: 'Er is een reactie',
        lead: 'Een docent heeft uw praktijkopdracht gelezen. U leest de reactie op uw eigen pagina.',
      },
      returned: {
        subject: 'Er is een reactie op uw praktijkopdracht',
        title: 'Er is een reactie',
        lead: 'Een docent heeft uw praktijkopdracht gelezen en vraagt u om iets aan te vullen. Wat dat is, leest u op uw eigen pagina.',
      },
      reopened: {
        subject: 'Er is nieuws over uw praktijkopdracht',
        title: 'Uw praktijkopdracht is heropend',
        lead: 'Een docent kijkt nog eens naar uw praktijkopdracht. Waarom, leest u op uw eigen pagina.',
      },
    },
    reminder: {
      subject: 'Over een week is uw praktijkopdracht aan de beurt',
      title: 'Denkt u aan uw praktijkopdracht?',
      lead: 'U hebt uw praktijkopdracht nog niet ingeleverd. Wat u al schreef, staat bewaard op uw eigen pagina. Lukt het niet op tijd? Mail of bel ons dan even.',
      due: 'Inleveren tot en met',
    },
    course: 'Cursus',
    open: 'Naar uw praktijkopdracht',
    questions: (email, phone) => `Vragen? Beantwoord deze mail, mail naar ${email} of bel ${phone}.`,
  },
  en: {
    greeting: (name) => `Dear ${name},`,
    feedback: {
      accepted: {
        subject: 'There is feedback on your practical assignment',
        title: 'There is feedback',
        lead: 'A teacher has read your practical assignment. You can read the feedback on your own page.',
      },
      returned: {
        subject: 'There is feedback on your practical assignment',
        title: 'There is feedback',
        lead: 'A teacher has read your practical assignment and asks you to complete something. What that is, you read on your own page.',
      },
      reopened: {
        subject: 'There is news about your practical assignment',
        title: 'Your practical assignment is reopened',
        lead: 'A teacher is looking at your practical assignment once more. Why, you read on your own page.',
      },
    },
    reminder: {
      subject: 'Your practical assignment is due in a week',
      title: 'Are you thinking of your practical assignment?',
      lead: 'You have not handed in your practical assignment yet. What you wrote so far is kept on your own page. Can you not make it in time? Please write or call us.',
      due: 'Hand in no later than',
    },
    course: 'Course',
    open: 'To your practical assignment',
    questions: (email, phone) => `Questions? Answer this e-mail, write to ${email} or call ${phone}.`,
  },
};
