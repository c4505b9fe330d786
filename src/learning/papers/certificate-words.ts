import { formatDay, formatNumber } from '../../kernel/format.ts';
import { localPath, type Lang, type Texts } from '../../kernel/lang.ts';
import { absolute, type Site } from '../../ui/index.ts';
import type { CertificateContent, Discipline } from '../domain/certificate.ts';

/** What a certificate says, in the words that its paper, its pages, its mail and its badge share. */
export const certificateWords: Texts<{
  courses: Record<Exclude<CertificateContent['course'], 'other'>, string>;
  disciplines: Record<Discipline, string>;
  hours: (hours: string) => string;
  title: string;
  followed: string;
}> = {
  nl: {
    courses: {
      'three-day': 'Driedaagse basiscursus runningtherapie',
      'two-day': 'Tweedaagse cursus runningtherapie',
      'return-day': 'Terugkomdag runningtherapie',
    },
    disciplines: {
      psychiatry: 'psychiatrie',
      'sport-psychology': 'sportpsychologie',
      physiotherapy: 'fysiotherapie en runningtherapie',
      breathing: 'adem en stress',
    },
    hours: (hours) => `${hours} uur, pauzes meegerekend`,
    title:
      'De titel runningtherapeut is niet beschermd: iedereen mag runningtherapie aanbieden. Dit certificaat zegt dat deze persoon deze cursus heeft gevolgd.',
    followed: 'gevolgd',
  },
  en: {
    courses: {
      'three-day': 'Three-day basic course in running therapy',
      'two-day': 'Two-day course in running therapy',
      'return-day': 'Return day in running therapy',
    },
    disciplines: {
      psychiatry: 'psychiatry',
      'sport-psychology': 'sport psychology',
      physiotherapy: 'physiotherapy and running therapy',
      breathing: 'breathing and stress',
    },
    hours: (hours) => `${hours} hours, breaks included`,
    title:
      'The title of running therapist is not protected: anyone may offer running therapy. This certificate says that this person has followed this course.',
    followed: 'followed',
  },
};

/** What the course is called; one of earlier years may have had a name of its own. */
export const courseName = ({ course, title }: CertificateContent, lang: Lang): string =>
  course === 'other' ? (title ?? '') : certificateWords[lang].courses[course];

/** The rows of what is certified, apart from name and number; only what is known. */
export const certificateFacts = (
  content: CertificateContent,
  lang: Lang,
): { term: string; detail: string }[] => {
  const words = certificateWords[lang];
  const days = content.days.map((day) => formatDay(day, lang)).join('\n');
  const terms =
    lang === 'nl' ? ['Dagen', 'Plaats', 'Omvang', 'Vakgebieden'] : ['Days', 'Place', 'Length', 'Fields'];
  const details = [
    days,
    content.place,
    content.hours === undefined ? '' : words.hours(formatNumber(content.hours, lang)),
    content.disciplines.map((discipline) => words.disciplines[discipline]).join(', '),
  ];
  return details.flatMap((detail, at) => (detail ? [{ term: terms[at] ?? '', detail }] : []));
};

/** The public page of a certificate, in full: what its QR code holds. */
export const certificateAddress = (site: Pick<Site, 'baseUrl'>, number: string, lang: Lang): string =>
  absolute(site as Site, localPath(`/certificaten/${number}`, lang));
