import type { Texts } from '../../kernel/lang.ts';
import type { Discipline } from '../domain/certificate.ts';
import type { ProgrammeDay } from '../domain/programme.ts';

/** S29: who teaches, by what they are. */
export const disciplineNames: Texts<Record<Discipline, string>> = {
  nl: {
    psychiatry: 'Psychiater',
    'sport-psychology': 'Sportpsycholoog',
    physiotherapy: 'Fysiotherapeut en runningtherapeut',
    breathing: 'Ademhaling-expert',
  },
  en: {
    psychiatry: 'Psychiatrist',
    'sport-psychology': 'Sport psychologist',
    physiotherapy: 'Physiotherapist and running therapist',
    breathing: 'Breathing expert',
  },
};

export const dayNames: Texts<Record<ProgrammeDay, string>> = {
  nl: { 'day-1': 'Eerste dag', 'day-2': 'Tweede dag', 'return-day': 'Terugkomdag' },
  en: { 'day-1': 'First day', 'day-2': 'Second day', 'return-day': 'Return day' },
};

/** The words of a participant's programme. */
export const readTexts: Texts<{
  title: string;
  dossier: string;
  lead: string;
  empty: string;
  emptyHint: string;
  toDossier: string;
  preparation: string;
  preparationLead: string;
  questions: string;
  teacher: (name: string) => string;
  prepare: string;
  materials: string;
  later: (day: string) => string;
  compulsory: string;
  kinds: { file: string; link: string; video: string };
  read: (title: string) => string;
  readButton: string;
  unread: string;
  unreadOf: (title: string) => string;
  done: string;
  progress: (read: number, of: number) => string;
  noticeRead: string;
  noticeUnread: string;
}> = {
  nl: {
    title: 'Programma en lesstof',
    dossier: 'Uw dossier',
    lead: 'Wie er lesgeeft, welke vragen aan bod komen en wat u ervoor leest.',
    empty: 'Het programma volgt nog',
    emptyHint: 'De docenten maken het klaar. Kijk over een tijdje nog eens.',
    toDossier: 'Terug naar uw dossier',
    preparation: 'Vóór de eerste dag',
    preparationLead: 'Lees of bekijk dit op een rustig moment, voordat de cursus begint.',
    questions: 'Vragen die aan bod komen',
    teacher: (name) => `met ${name}`,
    prepare: 'Bereid u zo voor',
    materials: 'Lesstof',
    later: (day) => `Open vanaf ${day}`,
    compulsory: 'verplicht',
    kinds: { file: 'bestand', link: 'op een andere website', video: 'video op een andere website' },
    read: (title) => `Ik heb dit gelezen: ${title}`,
    readButton: 'Ik heb dit gelezen',
    unread: 'Toch niet',
    unreadOf: (title) => `Toch niet gelezen: ${title}`,
    done: 'gelezen',
    progress: (read, of) => `U hebt ${read} van de ${of} verplichte stukken gelezen.`,
    noticeRead: 'Genoteerd: u hebt dit gelezen.',
    noticeUnread: 'Genoteerd: u hebt dit nog niet gelezen.',
  },
  en: {
    title: 'Programme and materials',
    dossier: 'Your dossier',
    lead: 'Who teaches, which questions are treated and what you read for them.',
    empty: 'The programme will follow',
    emptyHint: 'The teachers are preparing it. Look again in a while.',
    toDossier: 'Back to your dossier',
    preparation: 'Before the first day',
    preparationLead: 'Read or watch this at a quiet moment, before the course begins.',
    questions: 'Questions that are treated',
    teacher: (name) => `with ${name}`,
    prepare: 'How to prepare',
    materials: 'Materials',
    later: (day) => `Open from ${day}`,
    compulsory: 'compulsory',
    kinds: { file: 'file', link: 'on another website', video: 'video on another website' },
    read: (title) => `I have read this: ${title}`,
    readButton: 'I have read this',
    unread: 'Not yet after all',
    unreadOf: (title) => `Not read after all: ${title}`,
    done: 'read',
    progress: (read, of) => `You have read ${read} of the ${of} compulsory texts.`,
    noticeRead: 'Noted: you have read this.',
    noticeUnread: 'Noted: you have not read this yet.',
  },
};
