import type { Texts } from '../../kernel/lang.ts';

export const homeTexts: Texts<{
  headline: string;
  find: string;
  courses: string;
  upcoming: string;
  upcomingLead: string;
  view: string;
  all: string;
  noneTitle: string;
  none: string;
  newsletter: string;
  newsletterTitle: string;
  newsletterLead: string;
  availability: Record<'plenty' | 'few' | 'full', string>;
  ribbon: string;
  ribbonNote: string;
}> = {
  nl: {
    headline: 'Rustig lopen, verder komen',
    find: 'Vind een therapeut bij u in de buurt',
    courses: 'Word runningtherapeut',
    upcoming: 'De eerstvolgende cursussen',
    upcomingLead: 'Twee dagen achter elkaar en, na drie tot vier maanden oefenen, een terugkomdag.',
    view: 'Bekijk de cursus',
    all: 'Alle data en plaatsen',
    noneTitle: 'Er staan nu geen cursussen open',
    none: 'Wilt u het weten zodra er een nieuwe datum is? Wij mailen u.',
    newsletter: 'Houd mij op de hoogte',
    newsletterTitle: 'Hoort u graag van nieuwe data?',
    newsletterLead:
      'Een bericht als er een nieuwe cursus is, of onze nieuwsbrief over lopen en gezondheid. Stoppen kan met één klik.',
    availability: { plenty: 'Voldoende plaatsen', few: 'Nog enkele plaatsen', full: 'Vol' },
    ribbon:
      'Een eerste training: 5 minuten wandelen, 8 keer 1 minuut lopen en 2 minuten wandelen, 5 minuten uitwandelen.',
    ribbonNote: 'Een eerste training van 34 minuten: laag is wandelen, hoog is lopen.',
  },
  en: {
    headline: 'Run gently, go further',
    find: 'Find a therapist near you',
    courses: 'Become a running therapist',
    upcoming: 'The next courses',
    upcomingLead: 'Two days in a row and, after three to four months of practice, a return day.',
    view: 'See the course',
    all: 'All dates and places',
    noneTitle: 'No courses are open now',
    none: 'Would you like to know when there is a new date? We will send you an e-mail.',
    newsletter: 'Keep me informed',
    newsletterTitle: 'Would you like to hear of new dates?',
    newsletterLead:
      'A message when there is a new course, or our newsletter about running and health. You can stop with one click.',
    availability: { plenty: 'Enough places', few: 'A few places left', full: 'Full' },
    ribbon:
      'A first session: 5 minutes of walking, 8 times 1 minute of running and 2 minutes of walking, 5 minutes of walking to end.',
    ribbonNote: 'A first session of 34 minutes: low is walking, high is running.',
  },
};
